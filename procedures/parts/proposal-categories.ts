/**
 * 办理结果分类标识 is not one for the whole country: three classes or four, with meanings each place and session fixes anew.
 * The class is kept as its letter together with the scheme it was given under.
 */
export const categorySchemes = {
  three: {
    label: '三类（A 已解决或者基本解决，B 部分解决或者列入计划，C 留作参考）',
    classes: {
      A: '已经解决或者基本解决',
      B: '部分解决，或者正在解决、列入计划解决',
      C: '因条件限制暂不能解决，留作参考',
    },
  },
  threePlanned: {
    label: '三类（A 已解决，B 正在解决，C 列入规划）',
    classes: { A: '已经解决或者采纳', B: '正在解决或者部分采纳', C: '列入规划逐步解决' },
  },
  four: {
    label: '四类（A 已解决，B 正在解决，C 列入规划，D 留作参考）',
    classes: {
      A: '已经解决或者基本解决',
      B: '正在解决或者部分解决',
      C: '列入规划逐步解决',
      D: '因条件限制暂不能解决，留作参考',
    },
  },
} as const
export type CategoryScheme = keyof typeof categorySchemes

export const schemeLabels = {
  three: categorySchemes.three.label,
  threePlanned: categorySchemes.threePlanned.label,
  four: categorySchemes.four.label,
} as const

/** What a class means under its session's scheme; undefined where the scheme has no such class. */
export const categoryMeaning = (
  scheme: CategoryScheme | undefined,
  category: string | undefined,
): string | undefined => {
  const classes: Readonly<Record<string, string>> = categorySchemes[scheme ?? 'three'].classes
  return category === undefined ? undefined : classes[category]
}

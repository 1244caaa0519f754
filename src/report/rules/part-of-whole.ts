/** A part is not larger than its whole. */
import { parts } from '../figure-sources.ts'
import { placeOf, type ReportRule } from './report-rule.ts'

export const partOfWhole: ReportRule = {
  id: 'part-of-whole',
  label: '部分大于整体',
  severity: 'error',
  find: ({ figures }) =>
    parts.flatMap(({ part, whole }) => {
      const inner = figures.find(({ indicator }) => indicator === part)
      const outer = figures.find(({ indicator }) => indicator === whole)
      if (!inner || !outer || inner.value === null || outer.value === null || inner.value <= outer.value) return []
      return [
        {
          message: `${inner.label}${inner.shown}大于${outer.label}${outer.shown}`,
          expected: `不大于${outer.shown}`,
          figures: [part, whole],
          ...placeOf(inner),
        },
      ]
    }),
}

/** 19项 = 已完成8项 + 推进中7项: null when the parts make up the total, else the sentence. For figures of any text. */
export const partsFault = (
  total: number,
  parts: readonly number[],
): { readonly message: string; readonly expected: string } | null => {
  const sum = parts.reduce((a, b) => a + b, 0)
  if (sum === total) return null
  return { message: `各项之和${parts.join('+')}=${sum}，与总数${total}不符`, expected: String(sum) }
}

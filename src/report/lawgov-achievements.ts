/** 主要举措和成效: the first part of the 法治政府建设年度报告. Sentences whose figures a unit does not have are left out. */
import { governing } from './lawgov-governing.ts'
import { serving } from './lawgov-serving.ts'
import type { TemplatePart } from './template.ts'
import { narrative } from './template-words.ts'

export const achievements: TemplatePart = {
  key: 'achievements',
  heading: '{year}年度推进法治政府建设的主要举措和成效',
  required: true,
  sections: [{ key: 'opening', blocks: [narrative('achievements.opening', '总述')] }, ...governing, ...serving],
}

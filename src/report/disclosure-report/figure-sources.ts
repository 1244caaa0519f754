/** Where the figures of the disclosure report come from that are not simply indicators of a procedure. */
import { columnName } from '../../../procedures/parts/disclosure-rows.ts'
import type { FigureSource } from '../figure-sources.ts'
import { tableFourSources } from './table-four.ts'
import { cellId, columns } from './table-three.ts'

const items = ['licence', 'service', 'penalty', 'coercion', 'fee'] as const
const itemNames: Readonly<Record<(typeof items)[number], string>> = {
  licence: '行政许可',
  service: '其他对外管理服务事项',
  penalty: '行政处罚',
  coercion: '行政强制',
  fee: '行政事业性收费',
}
/** Counties, their departments and townships make no 规章 (立法法第九十三条): 0 unless a city types its own. */
const noRegulations = { absent: 0 } as const

export const disclosureFigureSources: Readonly<Record<string, FigureSource>> = {
  'regulations-made': noRegulations,
  'regulations-opened': noRegulations,
  'regulations-ended': noRegulations,
  'regulations-in-force': { ...noRegulations, stock: true },
  'penalties-decided': { counted: 'administrative-penalty/decisions' },
  ...Object.fromEntries(
    items.flatMap((item): [string, FigureSource][] => [
      [`${item}-items`, { stock: true }],
      [`${item}-items-before`, { stock: true }],
      [
        `${item}-items-change`,
        {
          sum: { plus: [`${item}-items`], minus: [`${item}-items-before`] },
          label: `${itemNames[item]}项目数量本年增减`,
          unit: '项',
        },
      ],
    ]),
  ),
  ...Object.fromEntries(
    columns.map((column): [string, FigureSource] => [
      cellId('concluded-6', column),
      {
        sum: { plus: ['6.1', '6.2', '6.3'].map(part => cellId(`concluded-${part}`, column)) },
        label: `三、本年度办理结果（六）其他处理（${columnName(column)}）`,
        unit: '件',
      },
    ]),
  ),
  ...tableFourSources,
}

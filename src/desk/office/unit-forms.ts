/** The forms of acts on a unit and its posts. */
import type { OfficeAnswer, OfficePost, OfficeUnitAnswer } from '../../http/office-routes-contract.ts'
import { today } from '../day-words.ts'
import type { OfficeField, OfficeForm } from './office-form.ts'

const from = (label: string, initial = today()): OfficeField => ({
  kind: 'day',
  key: 'on',
  label,
  required: true,
  initial,
  help: '可以早于或晚于今天，照实填写。',
})
const unitName = (initial = ''): OfficeField => ({
  kind: 'text',
  key: 'name',
  label: '单位全称',
  required: true,
  max: 100,
  initial,
})
const shortName: OfficeField = { kind: 'text', key: 'shortName', label: '简称', max: 30 }

/** @param parent the unit it is opened below, where that is known. */
export const openUnitForm = (office: OfficeAnswer, on: string, parent?: string): OfficeForm => ({
  title: '设立单位',
  path: '/units',
  fields: [
    from('设立之日', on),
    unitName(),
    shortName,
    { kind: 'choice', key: 'kind', label: '单位类型', required: true, options: office.kinds },
    {
      kind: 'unit',
      key: 'parent',
      label: '上级单位',
      initial: parent,
      help: '没有上级单位的留空。',
    },
    {
      kind: 'text',
      key: 'documentCode',
      label: '机关代字',
      max: 20,
      help: '用于发文字号，如“云市监”；不单独发文的留空。',
    },
    {
      kind: 'text',
      key: 'id',
      label: '单位代码',
      required: true,
      max: 60,
      help: '小写字母、数字和连字符，如 market-supervision。设立后不能更改，撤销后也不再使用。',
    },
  ],
  submit: '设立单位',
  done: '单位已设立。',
})

/** Every act on one unit, by the key of the act. */
export const unitForms = (unit: OfficeUnitAnswer, office: OfficeAnswer): Readonly<Record<string, OfficeForm>> => ({
  renameUnit: {
    title: `更名：${unit.name}`,
    intro: '新名称从更名之日起使用；此前的案件、报告仍显示当时的名称。',
    path: `/units/${unit.id}/names`,
    fields: [from('更名之日'), { ...unitName(), label: '新的全称' }, shortName],
    submit: '更名',
    done: '单位已更名。',
  },
  moveUnit: {
    title: `调整隶属：${unit.name}`,
    intro: '从调整之日起的数据汇总到新的上级单位，此前的仍归原上级单位。',
    path: `/units/${unit.id}/parents`,
    fields: [from('调整之日'), { kind: 'unit', key: 'parent', label: '新的上级单位', help: '没有上级单位的留空。' }],
    submit: '调整隶属',
    done: '隶属关系已调整。',
  },
  nameFirstResponsible: {
    title: `确定第一责任人：${unit.name}`,
    intro: '党政主要负责人是推进法治建设第一责任人。这里确定的是岗位，由在岗的人承担。',
    path: `/units/${unit.id}/first-responsible`,
    fields: [
      {
        kind: 'choice',
        key: 'post',
        label: '岗位',
        required: true,
        options: unit.posts.map(({ id, name, holders }) => ({
          id,
          label: [name, ...holders.filter(({ now }) => now).map(holder => holder.name)].join('：'),
        })),
        initial: unit.posts.find(({ firstResponsible }) => firstResponsible)?.id,
      },
    ],
    also: { on: today() },
    submit: '确定',
    done: '第一责任人已确定。',
  },
  createPost: {
    title: `设置岗位：${unit.name}`,
    intro: '新岗位没有职责，由安全保密管理员授予。',
    path: '/posts',
    fields: [
      from('设岗之日'),
      { kind: 'text', key: 'name', label: '岗位名称', required: true, max: 100 },
      {
        kind: 'text',
        key: 'id',
        label: '岗位代码',
        required: true,
        max: 60,
        initial: freePostId(unit),
        help: '字母、数字和连字符，已按顺序编好，可以改。',
      },
    ],
    also: { unit: unit.id },
    submit: '设置岗位',
    done: '岗位已设置。',
  },
  openUnit: { ...openUnitForm(office, today(), unit.id), label: '下设单位' },
  abolishUnit: {
    title: `撤销单位：${unit.name}`,
    intro: '撤销前须没有下级单位、在岗人员和未办结案件。单位的名称和办过的案件保留。',
    path: `/units/${unit.id}/abolition`,
    fields: [
      { ...from('撤销之日'), help: '从这一天起不再存在。' },
      { kind: 'long-text', key: 'basis', label: '撤销依据', required: true, max: 500, help: '如机构改革方案的文号。' },
    ],
    submit: '撤销单位',
    done: '单位已撤销。',
    danger: true,
  },
})

const freePostId = ({ id, posts }: OfficeUnitAnswer): string => {
  const taken = new Set(posts.map(post => post.id))
  let n = posts.length + 1
  while (taken.has(`${id}-${n}`)) n += 1
  return `${id}-${n}`
}

/** Every act on one post. */
export const postForms = (
  post: OfficePost,
  unit: OfficeUnitAnswer,
  office: OfficeAnswer,
): Readonly<Record<string, OfficeForm>> => ({
  appoint: {
    title: `任职：${unit.name} ${post.name}`,
    path: '/appointments',
    fields: [from('任职之日'), { kind: 'person', key: 'person', label: '人员', required: true }],
    also: { post: post.id },
    submit: '任职',
    done: '已任职。',
  },
  grantDuties: {
    title: `授予职责：${unit.name} ${post.name}`,
    intro: '勾选的就是该岗位的全部职责，记录后立即生效，在岗的人随即拥有。三员不得承担办件职责。',
    path: `/posts/${post.id}/duties`,
    fields: [
      {
        kind: 'duties',
        key: 'duties',
        label: '职责',
        groups: [
          { label: '办件', duties: office.caseDuties },
          { label: '三员', duties: office.administratorDuties },
        ],
        initial: post.duties.map(({ id }) => id),
      },
    ],
    submit: '授予职责',
    done: '职责已变更。',
  },
})

/** 免职 of one person from one post. */
export const endAppointmentForm = (person: string, name: string, post: string, postName: string): OfficeForm => ({
  title: `免职：${name}（${postName}）`,
  path: '/appointment-ends',
  fields: [{ kind: 'day', key: 'on', label: '任职的最后一天', required: true, initial: today() }],
  also: { person, post },
  submit: '免职',
  done: '已免职。',
  danger: true,
})

import { officeOn } from './office.ts'
import { type OfficeChange, performOfficeAct } from './office-act.ts'
import type { Offices } from './offices.ts'
import { type OfficeResult, unmetWhere } from './refusal.ts'

/** 设置岗位, at first without duties: those are granted by the security administrator (`grantDuties`). */
export function createPost(
  offices: Offices,
  change: OfficeChange,
  post: { readonly id: string; readonly unit: string; readonly name: string },
): Promise<OfficeResult<number>> {
  const { by, on } = change
  return performOfficeAct(offices, change, {
    kind: 'post/created',
    title: '不能设置岗位',
    duty: 'systemAdministrator',
    data: post,
    unmet: history =>
      unmetWhere([
        [!/^[A-Za-z0-9-]{1,60}$/.test(post.id), '岗位代码应由字母、数字和连字符组成，不超过60个字符'],
        [history.posts.some(row => row.id === post.id), `岗位代码“${post.id}”已被使用`],
        [post.name.trim() === '', '应填写岗位名称'],
        [!officeOn(history, on).units.has(post.unit), '该单位在设岗之日不存在'],
      ]),
    async write(tx) {
      await tx.query(
        `insert into post (jurisdiction, id, unit, name, duties, since) values ($1, $2, $3, $4, '{}', $5)`,
        [by.jurisdiction, post.id, post.unit, post.name, on],
      )
    },
  })
}

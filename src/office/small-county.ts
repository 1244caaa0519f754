/** A small believable county for tests: 青禾县, as its organisation stood from 2018 on. */
import type { Queries } from '../database/connection.ts'

export const county = 'qinghe'

const people = {
  sunGuoqiang: '孙国强',
  liMin: '李敏',
  zhaoLei: '赵磊',
  wangFang: '王芳',
  chenJing: '陈静',
  zhouTao: '周涛',
  wuXia: '吴霞',
} as const

/** Writes the county's rows; within `database.transaction(county, …)`. */
export async function writeSmallCounty(q: Pick<Queries, 'query'>): Promise<void> {
  await q.query(`
    insert into jurisdiction (id, name, level) values ('qinghe', '青禾县', 'county');
    insert into unit (jurisdiction, id, kind, document_code, founded_on, abolished_on, first_responsible_post) values
      ('qinghe', 'government', 'government', '青政', '2018-01-01', null, 'county-head'),
      ('qinghe', 'justice', 'department', '青司', '2018-01-01', null, 'justice-head'),
      ('qinghe', 'legal-office', 'office', null, '2018-01-01', '2019-03-01', null),
      ('qinghe', 'chengguan', 'township', null, '2018-01-01', null, null),
      ('qinghe', 'dongguan', 'community', null, '2018-01-01', null, null);
    insert into unit_name (jurisdiction, unit, since, until, name, short_name) values
      ('qinghe', 'government', '2018-01-01', null, '青禾县人民政府', '县政府'),
      ('qinghe', 'justice', '2018-01-01', null, '青禾县司法局', '县司法局'),
      ('qinghe', 'legal-office', '2018-01-01', null, '青禾县人民政府法制办公室', '县法制办'),
      ('qinghe', 'chengguan', '2018-01-01', '2020-06-30', '城关镇人民政府', '城关镇'),
      ('qinghe', 'chengguan', '2020-07-01', null, '城关街道办事处', '城关街道'),
      ('qinghe', 'dongguan', '2018-01-01', null, '东关社区', null);
    insert into unit_parent (jurisdiction, unit, since, until, parent) values
      ('qinghe', 'government', '2018-01-01', null, null),
      ('qinghe', 'justice', '2018-01-01', null, 'government'),
      ('qinghe', 'legal-office', '2018-01-01', null, 'government'),
      ('qinghe', 'chengguan', '2018-01-01', null, 'government'),
      ('qinghe', 'dongguan', '2018-01-01', '2019-12-31', 'government'),
      ('qinghe', 'dongguan', '2020-01-01', null, 'chengguan');
    insert into post (jurisdiction, id, unit, name, duties, since) values
      ('qinghe', 'county-head', 'government', '县长', '{governmentHead}', '2018-01-01'),
      ('qinghe', 'justice-head', 'justice', '局长', '{unitHead,legalityReview}', '2018-01-01'),
      ('qinghe', 'justice-clerk', 'justice', '科员', '{registration,handling}', '2018-01-01'),
      ('qinghe', 'legal-clerk', 'legal-office', '科员', '{legalityReview}', '2018-01-01'),
      ('qinghe', 'mediator', 'dongguan', '人民调解员', '{mediation}', '2018-01-01'),
      ('qinghe', 'system', 'government', '系统管理员', '{systemAdministrator}', '2018-01-01'),
      ('qinghe', 'security', 'government', '安全保密管理员', '{securityAdministrator}', '2018-01-01'),
      ('qinghe', 'audit', 'government', '安全审计员', '{auditAdministrator}', '2018-01-01');
  `)
  for (const [id, name] of Object.entries(people))
    await q.query('insert into person (jurisdiction, id, name) values ($1, $2, $3)', [county, id, name])
  await q.query(`
    insert into appointment (jurisdiction, person, post, since, until) values
      ('qinghe', 'sunGuoqiang', 'county-head', '2018-01-01', '2020-12-31'),
      ('qinghe', 'liMin', 'justice-head', '2018-01-01', null),
      ('qinghe', 'zhaoLei', 'justice-clerk', '2018-01-01', null),
      ('qinghe', 'zhaoLei', 'legal-clerk', '2018-01-01', null),
      ('qinghe', 'wangFang', 'mediator', '2018-01-01', null),
      ('qinghe', 'chenJing', 'system', '2018-01-01', null),
      ('qinghe', 'zhouTao', 'security', '2018-01-01', null),
      ('qinghe', 'wuXia', 'audit', '2018-01-01', null);
  `)
}

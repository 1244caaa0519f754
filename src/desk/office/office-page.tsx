import { useQuery } from '@tanstack/react-query'
import { inTreeOrder } from '../form/unit-select.tsx'
import { Page } from '../frame/page.tsx'
import { PageWaiting } from '../frame/page-states.tsx'
import { ProblemAlert } from '../frame/problem-alert.tsx'
import { unitsQuery } from '../server-state.ts'

const kinds: Readonly<Record<string, string>> = {
  government: '政府',
  department: '部门',
  township: '乡镇、街道',
  community: '村、社区',
  office: '内设机构',
}

/** The units there are today, as a tree. */
export const OfficePage = () => {
  const { data: units, error } = useQuery(unitsQuery)
  return (
    <Page title="组织机构">
      <ProblemAlert error={error} />
      {!units && !error && <PageWaiting />}
      {units && (
        <table className="list">
          <caption>今天共{units.length}个单位</caption>
          <thead>
            <tr>
              <th>名称</th>
              <th>简称</th>
              <th>类型</th>
            </tr>
          </thead>
          <tbody>
            {inTreeOrder(units).map(({ unit, depth }) => (
              <tr key={unit.id}>
                <td>
                  <span style={{ paddingInlineStart: `${depth * 1.5}em` }}>{unit.name}</span>
                </td>
                <td>{unit.shortName ?? '—'}</td>
                <td>{kinds[unit.kind] ?? unit.kind}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Page>
  )
}

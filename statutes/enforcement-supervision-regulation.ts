import { defineStatute } from '../src/procedure/statute.ts'

/** Articles 7 to 36 and the terms of its three instruments have not been seen. */
export const enforcementSupervisionRegulation = defineStatute({
  id: 'enforcement-supervision-regulation',
  name: '行政执法监督条例',
  issuer: '国务院',
  number: '国务院令第825号',
  level: 'administrative-regulation',
  inForce: { from: '2026-02-01' },
  source: '行政执法监督条例（国务院令第825号）三十七至四十三条及要点，据公开转述核对；其余条号未核',
  mark: 'V',
  articles: {
    监督机构: { text: '司法行政部门是行政执法监督机构；监督分为日常监督、重点监督、专项监督。' },
    监督文书: { text: '监督文书有行政执法监督通知书、意见书、决定书。' },
    '37': { text: '省级建立行政执法监督信息系统。' },
    '38': { text: '行政执法监督所需经费列入本级预算。' },
    '39': { text: '监督机构不履行监督职责的，责令限期改正。' },
    '40': { text: '监督机构及其人员滥用监督职权的，依法给予处分。' },
    '41': { text: '阻挠监督的，依法给予处分。' },
    '42': { text: '垂直管理机关的问题，由县级以上人民政府告知其上一级主管部门。' },
  },
})

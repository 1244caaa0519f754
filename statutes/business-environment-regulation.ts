import { defineStatute } from '../src/procedure/statute.ts'

export const businessEnvironmentRegulation = defineStatute({
  id: 'business-environment-regulation',
  name: '优化营商环境条例',
  issuer: '国务院',
  number: '国务院令第722号',
  level: 'administrative-regulation',
  inForce: { from: '2020-01-01' },
  source: '优化营商环境条例文本，据公开法规库 LawRefBook/Laws 2025年4月版；令号凭记忆',
  mark: 'V',
  articles: {
    '20': { text: '实行全国统一的市场准入负面清单制度，各地区、各部门不得另行制定。' },
    '25': {
      text: '政府性基金、涉企行政事业性收费、涉企保证金和政府定价经营服务性收费实行目录清单管理并公开；目录清单之外的一律不得执行。',
    },
    '40': { text: '实行行政许可清单管理；清单之外不得违法实施行政许可。' },
    '44': { text: '证明事项应当有法律、法规或者国务院决定依据并列入清单公布；清单之外不得索要证明，推行告知承诺制。' },
  },
})

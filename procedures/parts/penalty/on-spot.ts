/** 简易程序 (articles 51 to 53; before 15 July 2021: 33 to 35), and fines collected on the spot (68 to 71; 47 to 50). */
import { days, inForce, workingDays } from '../../../src/procedure/term.ts'
import {
  administrativePenaltyLaw2017 as formerLaw,
  administrativePenaltyLaw2021 as law,
} from '../../../statutes/administrative-penalty-law.ts'
import {
  type Acts,
  type Clocks,
  enforcing,
  type Gate,
  natural,
  type PenaltyCase,
  since2021,
  until2021,
} from './case.ts'
import { competent, inTime, ofKnownKind } from './filing.ts'
import { amountOf, imposes, type Kind, kinds } from './kinds.ts'
import { terms } from './ministry-rules.ts'

const fine = (c: PenaltyCase): number => amountOf(c.facts.penalties, 'fine')
const limit = (person: number, organisation: number) => (c: PenaltyCase) =>
  fine(c) <= (natural(c) ? person : organisation)

const simpleEnough: readonly Gate[] = [
  ofKnownKind('penalties'),
  {
    unmet: '当场处罚只能是警告，或者对公民二百元以下、对法人或者其他组织三千元以下的罚款，请用普通程序',
    holds: limit(200, 3000),
    during: since2021,
    article: law.article('51'),
  },
  {
    unmet: '当场处罚只能是警告，或者对公民五十元以下、对法人或者其他组织一千元以下的罚款，请用一般程序',
    holds: limit(50, 1000),
    during: until2021,
    article: formerLaw.article('33'),
  },
  {
    unmet: '警告、罚款以外的处罚不得当场决定',
    holds: ({ facts }) =>
      !imposes(
        facts.penalties,
        ...(Object.keys(kinds) as Kind[]).filter(kind => kind !== 'warning' && kind !== 'fine'),
      ),
    article: law.article('51'),
  },
]

export const onSpotClocks = {
  ticketFiling: {
    label: '当场处罚报所属机关备案',
    owedBy: 'authority',
    from: { act: 'decideOnSpot' },
    metBy: ['fileTicket'],
    term: terms.ticketFiling,
    article: law.article('52', { paragraph: 3 }),
  },
  handIn: {
    label: '当场收缴的罚款交至行政机关',
    owedBy: 'authority',
    from: 'collectedFrom',
    metBy: ['handIn'],
    term: inForce(
      { since: '1996-10-01', until: '2021-07-14', term: days(2), article: formerLaw.article('50') },
      { since: '2021-07-15', term: workingDays(2), article: law.article('71') },
    ),
    survives: true,
    article: law.article('71'),
  },
  payIn: {
    label: '罚款缴付指定的银行',
    owedBy: 'authority',
    from: { act: 'handIn' },
    metBy: ['payIn'],
    term: inForce(
      { since: '1996-10-01', until: '2021-07-14', term: days(2), article: formerLaw.article('50') },
      { since: '2021-07-15', term: workingDays(2), article: law.article('71') },
    ),
    survives: true,
    article: law.article('71'),
  },
} as const satisfies Clocks

export const onSpotActs = {
  decideOnSpot: {
    label: '当场处罚',
    help: '事实确凿、有法定依据，公民二百元以下、单位三千元以下罚款或者警告（第五十一条）。出示证件，告知并听取意见，填写有编号的决定书，当场交付。',
    ...enforcing,
    from: 'new',
    to: 'decided',
    track: 'simple',
    asks: [
      'foundOn',
      'source',
      'matter',
      'party',
      'place',
      'endedOn',
      'domain',
      'power',
      'officers',
      'certificatesShown',
      'toldOnSpot',
      'facts',
      'violated',
      'basis',
      'penalties',
      'reviewAuthority',
      'court',
      'ticketTaken',
    ],
    mayGive: ['powerBasis', 'recording', 'files', 'benchmark', 'socialImpact'],
    sets: 'decidedOn',
    numbers: 'case',
    issues: 'ticket',
    needs: {
      conditions: [
        ...simpleEnough,
        ...competent,
        inTime,
        {
          unmet: '执法人员不得少于两人，且不得重复',
          holds: c => new Set(c.facts.officers ?? []).size >= 2,
          article: law.article('42'),
        },
        {
          unmet: '当场处罚应当向当事人出示执法证件',
          holds: c => c.facts.certificatesShown === true,
          article: law.article('52'),
        },
        {
          unmet: '未告知事实、理由、依据并听取陈述、申辩的，不得处罚',
          holds: c => c.facts.toldOnSpot === true,
          article: law.article('62'),
        },
        {
          unmet: '当场处罚应当当日发现、当日决定',
          holds: (c, { on }) => c.facts.foundOn === on,
          article: law.article('51'),
        },
        {
          unmet: '罚款须写明金额',
          holds: ({ facts }) =>
            (facts.penalties ?? []).every(({ kind, amount }) => kind !== 'fine' || (amount ?? 0) > 0),
          article: law.article('52', { paragraph: 2 }),
        },
      ],
    },
    article: law.article('51'),
  },
  fileTicket: {
    label: '当场处罚报备案',
    help: '执法人员当场作出的处罚决定，应当报所属行政机关备案（第五十二条）。',
    ...enforcing,
    from: 'decided',
    mayGive: ['files'],
    offered: c => c.track === 'simple' && c.acts.fileTicket === undefined,
    article: law.article('52', { paragraph: 3 }),
  },
  collectOnSpot: {
    label: '当场收缴罚款',
    help: '当场处罚一百元以下或者事后难以执行的，或者边远、水上、交通不便地区当事人提出的，可以当场收缴；必须出具财政部门统一制发的专用票据（第六十八条至第七十条）。',
    ...enforcing,
    from: 'decided',
    asks: ['collectGround', 'collectedFrom', 'paid', 'receipt'],
    derives: { paidTotal: c => Math.round(((c.facts.paidTotal ?? 0) + (c.facts.paid ?? 0)) * 100) / 100 },
    needs: {
      conditions: [
        {
          unmet: '罚款决定与收缴分离：除法定情形外，执法人员不得自行收缴罚款',
          holds: c => c.facts.collectGround === 'remote' || c.track === 'simple',
          article: law.article('67'),
        },
        {
          unmet: '一百元以下的罚款方可以此当场收缴',
          holds: c => c.facts.collectGround !== 'small' || fine(c) <= 100,
          during: since2021,
          article: law.article('68', { item: 1 }),
        },
        {
          unmet: '二十元以下的罚款方可以此当场收缴',
          holds: c => c.facts.collectGround !== 'small' || fine(c) <= 20,
          during: until2021,
          article: formerLaw.article('47', { item: 1 }),
        },
        {
          unmet: '当场收缴的数额应当与罚款数额相同',
          holds: c => (c.facts.paidTotal ?? 0) === fine(c),
          article: law.article('67'),
        },
        {
          unmet: '处罚决定书送达之前不得收缴',
          holds: c =>
            c.track === 'simple' || c.letters.some(({ key, served }) => key === 'decision' && served.length > 0),
          article: law.article('61'),
        },
      ],
    },
    offered: c => fine(c) > (c.facts.paidTotal ?? 0),
    article: law.article('68'),
  },
  handIn: {
    label: '收缴的罚款交至本机关',
    help: '执法人员自收缴之日（水上自抵岸之日）起二日内交至行政机关（第七十一条）。',
    ...enforcing,
    from: ['decided', 'closed'],
    mayGive: ['receipt'],
    offered: c => c.acts.collectOnSpot !== undefined && c.acts.handIn === undefined,
    article: law.article('71'),
  },
  payIn: {
    label: '罚款缴付银行',
    help: '行政机关在二日内将罚款缴付指定的银行（第七十一条）。',
    ...enforcing,
    from: ['decided', 'closed'],
    mayGive: ['receipt'],
    offered: c => c.acts.handIn !== undefined && c.acts.payIn === undefined,
    article: law.article('71'),
  },
} as const satisfies Acts

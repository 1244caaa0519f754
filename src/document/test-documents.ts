/** One document of each format, fictional and marked so: for tests, measuring and looking at. */
import type { Block, OfficialDocument } from './official-document.ts'

const paragraph = (text: string): Block => ({ kind: 'paragraph', text })
/** 28 characters a line come to lie one above the other; digits and marks among them. */
export const longParagraph =
  '各乡镇人民政府和县政府各部门要切实加强组织领导细化工作措施压实工作责任确保各项任务按期落实到位见到实效'.repeat(8)

export const downward: OfficialDocument = {
  format: 'downward',
  copyNumber: '000001',
  urgency: '特急',
  issuers: ['清河县人民政府'],
  number: '清政发〔2026〕12号',
  title: '清河县人民政府关于印发2026年法治政府建设工作要点的通知',
  recipients: ['各乡镇人民政府', '县政府各部门', '各直属机构'],
  body: [
    paragraph(
      '现将《2026年法治政府建设工作要点》印发给你们，请结合实际认真贯彻执行。2025年全县共办理行政复议案件42件，调解矛盾纠纷1,208件，按期办结率98.6%；陶喆、李堃祎、朱镕基、陈赟等同志负责联络。',
    ),
    { kind: 'heading', level: 1, heading: '总体要求' },
    paragraph(longParagraph),
    { kind: 'heading', level: 1, heading: '主要任务' },
    { kind: 'heading', level: 2, heading: '健全依法决策机制' },
    paragraph('严格执行《重大行政决策程序暂行条例》，重大行政决策事项未经合法性审查或者经审查不合法的，不得提交讨论。'),
    {
      kind: 'heading',
      level: 3,
      heading: '公众参与。',
      text: '通过网站、座谈会、听证会等方式公开征求意见，期限一般不少于30日。',
    },
    { kind: 'heading', level: 4, heading: '反馈。', text: '采纳情况应当及时反馈。' },
    { kind: 'heading', level: 2, heading: '严格规范公正文明执法' },
    paragraph(longParagraph),
    { kind: 'heading', level: 1, heading: '组织保障' },
    paragraph(longParagraph),
    paragraph('请于2026年12月20日前将落实情况报县司法局（联系电话：0000-0000000）。'),
  ],
  attachments: [
    {
      title: '2026年法治政府建设工作要点任务分解表',
      body: [
        {
          kind: 'table',
          columns: [
            { label: '序号', width: 1, align: 'center' },
            { label: '任务', width: 6 },
            { label: '牵头单位', width: 3 },
            { label: '完成时限', width: 3, align: 'center' },
          ],
          rows: [
            ['1', '编制重大行政决策事项目录并向社会公布', '县政府办公室', '3月底前'],
            ['2', '开展行政规范性文件清理，公布现行有效文件目录', '县司法局', '9月底前'],
            ['3', '组织行政执法人员公共法律知识和专业法律知识培训不少于60学时', '县司法局、各执法部门', '全年'],
          ],
        },
      ],
    },
    { title: '联络员名单', body: [paragraph('陶喆、李堃祎、陈赟。')] },
  ],
  signature: { units: ['清河县人民政府'], seal: 'place' },
  date: '2026-03-02',
  note: '此件公开发布',
  imprint: {
    copies: ['县委各部门', '县人大常委会办公室', '县政协办公室', '县监委', '县法院', '县检察院', '县人武部'],
    printer: '清河县人民政府办公室',
    printedOn: '2026-03-03',
  },
}

export const upward: OfficialDocument = {
  format: 'upward',
  issuers: ['清河县人民政府'],
  number: '清政文〔2026〕7号',
  signers: ['王建国'],
  title: '清河县人民政府关于报送2025年度法治政府建设情况的报告',
  recipients: ['平原市人民政府'],
  body: [
    paragraph('按照《法治政府建设与责任落实督察工作规定》要求，现将我县2025年度法治政府建设情况报告如下。'),
    { kind: 'heading', level: 1, heading: '主要举措和成效' },
    paragraph(longParagraph),
    { kind: 'heading', level: 1, heading: '存在问题' },
    paragraph('个别部门行政执法人员不足，行政规范性文件备案不够及时。'),
    paragraph('特此报告。'),
  ],
  signature: { units: ['清河县人民政府'], seal: 'place' },
  date: '2026-02-20',
  note: '联系人：李文，电话：0000-0000000',
  imprint: {
    copies: ['中共平原市委全面依法治市委员会办公室'],
    printer: '清河县人民政府办公室',
    printedOn: '2026-02-20',
  },
}

export const letter: OfficialDocument = {
  format: 'letter',
  urgency: '加急',
  issuers: ['清河县司法局'],
  number: '清司函〔2026〕15号',
  title: '关于商请提供行政执法统计数据的函',
  recipients: ['县市场监督管理局', '县自然资源局'],
  body: [
    paragraph(
      '为编制我县2025年度行政执法统计年报，现商请贵局提供2025年度行政处罚、行政许可、行政强制和行政检查的数量及有关情况。',
    ),
    paragraph(longParagraph),
    paragraph(longParagraph),
    paragraph('请于2026年1月15日前函复为盼。'),
  ],
  signature: { units: ['清河县司法局'], seal: 'none' },
  date: '2026-01-05',
  imprint: { copies: ['县政府办公室'] },
}

export const minutes: OfficialDocument = {
  format: 'minutes',
  issuers: ['清河县人民政府办公室'],
  mark: '清河县人民政府常务会议纪要',
  number: '〔2026〕3号',
  title: '清河县第十八届人民政府第42次常务会议纪要',
  body: [
    paragraph('2026年3月10日，县长王建国主持召开县政府第42次常务会议。会议议定事项如下：'),
    { kind: 'heading', level: 1, heading: '听取2025年度法治政府建设情况汇报' },
    paragraph(longParagraph),
    { kind: 'heading', level: 1, heading: '审议《清河县行政规范性文件管理办法》' },
    paragraph('会议原则同意，由县司法局按会议意见修改后按程序印发。'),
    {
      kind: 'roll',
      label: '出席',
      names: '王建国、李文、陶喆、李堃祎、陈赟、赵明、钱进、孙立、周正、吴清、郑和、冯远、褚平、卫国、蒋山、沈静',
    },
    { kind: 'roll', label: '请假', names: '韩梅' },
    { kind: 'roll', label: '列席', names: '县人大常委会办公室杨柳，县政协办公室朱红' },
  ],
  date: '2026-03-11',
  imprint: {
    copies: ['县政府领导', '各乡镇人民政府', '县政府各部门'],
    printer: '清河县人民政府办公室',
    printedOn: '2026-03-12',
  },
}

export const order: OfficialDocument = {
  format: 'order',
  issuers: ['清河县人民政府'],
  number: '第3号',
  title: '清河县人民政府令',
  body: [
    paragraph(
      '《清河县森林草原防火期野外用火管理规定》已经2026年3月10日县政府第42次常务会议讨论通过，现予发布，自2026年3月20日起施行。',
    ),
    paragraph(longParagraph),
  ],
  signature: { units: [], seal: 'none', stamps: [{ post: '县长' }] },
  date: '2026-03-11',
}

/** Issued together, on a copy without stamps. */
export const jointOrder: OfficialDocument = {
  ...order,
  issuers: ['清河县人民政府', '清河县人民武装部'],
  title: '清河县人民政府、清河县人民武装部令',
  signature: {
    units: [],
    seal: 'none',
    stamps: [
      { post: '清河县人民政府县长', name: '王建国' },
      { post: '清河县人民武装部部长', name: '李文' },
    ],
  },
}

/** Four issuers: three seals in a row, the fourth in the middle of the next. */
export const joint: OfficialDocument = {
  ...downward,
  issuers: ['清河县司法局', '清河县财政局', '清河县公安局', '清河县教育局'],
  number: '清司发〔2026〕9号',
  title: '关于开展青少年法治宣传教育活动的通知',
  recipients: ['各乡镇司法所、财政所、派出所、中心学校'],
  body: [paragraph(longParagraph), paragraph('请结合实际认真贯彻落实。')],
  attachments: [],
  signature: { units: ['清河县司法局', '清河县财政局', '清河县公安局', '清河县教育局'], seal: 'place' },
}

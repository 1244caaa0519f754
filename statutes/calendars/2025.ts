import type { HolidayNotice } from '../../src/deadline/notice.ts'

const original: HolidayNotice = {
  year: 2025,
  number: '国办发明电〔2024〕12号',
  noticeMark: 'V',
  title: '国务院办公厅关于2025年部分节假日安排的通知',
  issuedOn: '2024-11-12',
  source: 'https://www.gov.cn/zhengce/content/202411/content_6986382.htm',
  holidays: [
    { name: '元旦', from: '2025-01-01', to: '2025-01-01' },
    { name: '春节', from: '2025-01-28', to: '2025-02-04' },
    { name: '清明节', from: '2025-04-04', to: '2025-04-06' },
    { name: '劳动节', from: '2025-05-01', to: '2025-05-05' },
    { name: '端午节', from: '2025-05-31', to: '2025-06-02' },
    { name: '国庆节、中秋节', from: '2025-10-01', to: '2025-10-08' },
  ],
  workdays: [
    { name: '春节', date: '2025-01-26' },
    { name: '春节', date: '2025-02-08' },
    { name: '劳动节', date: '2025-04-27' },
    { name: '国庆节、中秋节', date: '2025-09-28' },
    { name: '国庆节、中秋节', date: '2025-10-11' },
  ],
}

export const notices2025: readonly HolidayNotice[] = [original]

import type { HolidayNotice } from '../../src/deadline/notice.ts'

/** The arrangement as first published (dated 2018-12-04): Labour Day is one day off, without make-up days. */
const original: HolidayNotice = {
  year: 2019,
  number: '国办发明电〔2018〕15号',
  noticeMark: 'V',
  title: '国务院办公厅关于2019年部分节假日安排的通知',
  issuedOn: '2018-12-06',
  source: 'http://www.gov.cn/zhengce/content/2018-12/06/content_5346276.htm',
  holidays: [
    { name: '元旦', from: '2018-12-30', to: '2019-01-01' },
    { name: '春节', from: '2019-02-04', to: '2019-02-10' },
    { name: '清明节', from: '2019-04-05', to: '2019-04-05' },
    { name: '劳动节', from: '2019-05-01', to: '2019-05-01' },
    { name: '端午节', from: '2019-06-07', to: '2019-06-07' },
    { name: '中秋节', from: '2019-09-13', to: '2019-09-13' },
    { name: '国庆节', from: '2019-10-01', to: '2019-10-07' },
  ],
  workdays: [
    { name: '元旦', date: '2018-12-29' },
    { name: '春节', date: '2019-02-02' },
    { name: '春节', date: '2019-02-03' },
    { name: '国庆节', date: '2019-09-29' },
    { name: '国庆节', date: '2019-10-12' },
  ],
}

/** Labour Day becomes four days off, paid for with two Sundays. */
const labourDayAmendment: HolidayNotice = {
  year: 2019,
  number: '国办发明电〔2019〕3号',
  noticeMark: 'V',
  title: '国务院办公厅关于调整2019年劳动节假期安排的通知',
  issuedOn: '2019-03-22',
  source: 'http://www.gov.cn/zhengce/content/2019-03/22/content_5375877.htm',
  holidays: [{ name: '劳动节', from: '2019-05-01', to: '2019-05-04' }],
  workdays: [
    { name: '劳动节', date: '2019-04-28' },
    { name: '劳动节', date: '2019-05-05' },
  ],
}

export const notices2019: readonly HolidayNotice[] = [original, labourDayAmendment]

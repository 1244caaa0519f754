/** What national documents leave to the place. A jurisdiction sets its own, with the number of its rule. */
import { days, localTerm, months, workingDays, years } from '../../../src/procedure/term.ts'

export const terms = {
  comment: localTerm(
    'normative-document.comment',
    '公开征求意见最短期间',
    days(30),
    '国家未定，各地为七个工作日至三十日，取最长',
  ),
  commentUrgent: localTerm(
    'normative-document.comment-urgent',
    '紧急情形公开征求意见最短期间',
    workingDays(7),
    '国家未定，各地为七个工作日至三十日，取最短',
  ),
  reviewAtLeast: localTerm(
    'normative-document.review-at-least',
    '合法性审核最短时间',
    workingDays(5),
    '国办发〔2018〕115号第（五）项，待与原文核对',
  ),
  review: localTerm(
    'normative-document.review',
    '合法性审核最长时间',
    workingDays(15),
    '国办发〔2018〕115号第（五）项，待与原文核对',
  ),
  beforeEffect: localTerm('normative-document.before-effect', '公布至施行的最短期间', days(30), '部分地方规定三十日'),
  validity: localTerm('normative-document.validity', '规范性文件有效期', years(5), '各地一般不超过五年'),
  trialValidity: localTerm(
    'normative-document.trial-validity',
    '暂行、试行文件有效期',
    years(2),
    '各地为一年至三年，取中',
  ),
  interpretation: localTerm(
    'normative-document.interpretation',
    '解读材料发布期限',
    workingDays(3),
    '国办发〔2016〕80号，待与原文核对；有的地方要求同时发布',
  ),
  filing: localTerm('normative-document.filing', '规范性文件报送备案期限', days(15), '县乡常见十五日'),
  refiling: localTerm('normative-document.refiling', '补正后重新报送期限', days(15), '参照法规规章备案审查条例第九条'),
  filingAnswer: localTerm('normative-document.filing-answer', '备案审查期限', days(15), '有的地方规定十五日'),
  correction: localTerm(
    'normative-document.correction',
    '按要求纠正的期限',
    days(30),
    '参照法规规章备案审查条例第二十一条',
  ),
  expiryEvaluation: localTerm(
    'normative-document.expiry-evaluation',
    '到期前评估的提前时间',
    months(6),
    '一地规定六个月',
  ),
  cleanUp: localTerm('normative-document.clean-up', '清理周期', years(2), '国发〔2010〕33号，一般每隔两年'),
  unitOpinion: localTerm('normative-document.unit-opinion', '部门反馈意见期限', workingDays(5), '各地常见五个工作日'),
} as const

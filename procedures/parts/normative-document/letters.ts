/** 文书 of a normative document. Numbers, dates and names come from the case; the wording follows common practice. */
import { dateInWords } from '../../../src/procedure/date-in-words.ts'
import type { LetterContext } from '../../../src/procedure/procedure.ts'
import { type Document, fields } from './document.ts'

const name = (c: Document) => `《${c.facts.title ?? ''}》`
const numberOf = (c: Document) => c.numbers.findLast(({ register }) => register === 'document')?.text ?? ''
const day = (date: string | undefined) => (date ? dateInWords(date) : '（未定）')
const reviewWords = {
  lawful: '该文件制定主体适格，内容和程序符合有关规定，审核意见为：合法。',
  amend: '该文件有需要修改之处，审核意见为：应当予以修改。请逐条修改；未完全采纳的，向审议会议书面说明理由。',
  unlawful: '该文件与有关规定不符，审核意见为：不合法。不得提交集体审议。',
}

export const documentLetters = {
  commentNotice: {
    label: '公开征求意见公告',
    title: '公开征求意见公告',
    recipient: 'public',
    body: (c: Document, { due }: LetterContext) => [
      `${name(c)}（征求意见稿）现向社会公开征求意见，期间自${day(c.facts.commentsFrom)}公布次日起至${due('comment')}。`,
      `制定依据：${c.facts.basis ?? ''}`,
      `征求意见稿全文和反馈方式：${c.facts.commentsAt ?? ''}`,
      '采纳情况和未采纳的理由，将随文件公布时一并说明。',
    ],
  },
  reviewOpinion: {
    label: '合法性审核意见书',
    register: 'opinion',
    title: '合法性审核意见书',
    recipient: 'unit',
    body: (c: Document) => [
      `收到${name(c)}送审稿及有关材料后，自${day(c.facts.reviewReceivedOn)}起进行了审核。`,
      `审核情况：${c.facts.findings ?? ''}`,
      c.facts.opinion === undefined ? '' : reviewWords[c.facts.opinion],
    ],
  },
  publicationNotice: {
    label: '公布公告',
    title: '关于公布行政规范性文件的公告',
    recipient: 'public',
    body: (c: Document) => [
      `${name(c)}（${numberOf(c)}）已经集体审议通过，现予公布。`,
      c.facts.validUntil
        ? `本文件自${day(c.facts.effectiveOn)}起施行，有效期至${day(c.facts.validUntil)}，期满自动失效。`
        : `本文件自${day(c.facts.effectiveOn)}起施行。`,
      ...(c.facts.nonAdoptionReasons ? [`公开征求意见中未采纳意见的说明：${c.facts.nonAdoptionReasons}`] : []),
    ],
  },
  filingReport: {
    label: '备案报告',
    register: 'filingReport',
    title: '关于报送行政规范性文件备案的报告',
    recipient: 'authority',
    body: (c: Document) => [
      `现将${name(c)}（${numberOf(c)}）报送备案。该文件于${day(c.facts.publishedOn)}公布，自${day(c.facts.effectiveOn)}起施行。`,
      `报送：${(c.facts.filedWith ?? []).map(({ recipient }) => (recipient ? fields.filedWith.columns.recipient.options[recipient] : '')).join('、')}。`,
      '随文报送：文件正式文本、起草说明、制定依据、合法性审核意见书。',
    ],
  },
  repealNotice: {
    label: '废止公告',
    title: '关于废止行政规范性文件的公告',
    recipient: 'public',
    body: (c: Document) => [
      `经研究决定（${c.facts.repealDecision ?? ''}），废止${name(c)}（${numberOf(c)}）。`,
      `废止原因：${c.facts.repealGround ? fields.repealGround.options[c.facts.repealGround] : ''}。自${day(c.facts.endedOn)}起，该文件不再作为行政管理依据。`,
    ],
  },
} as const

/** An invented notice: what is set for 2027 is not known to the tests. */
export const NOTICE_2027 = {
  year: 2027,
  title: '试用的放假安排',
  publishedOn: '2026-11-10',
  sourceUrl: '',
  notice: '一、元旦：1月1日（周五）至3日（周日）放假，共3天。',
}

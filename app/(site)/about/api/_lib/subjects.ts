import type { SCHEMAS } from '#domain/feed/api/operations'

/** What the page explains one after the other; together its operations are all that have parameters. */
export interface Subject {
  id: string
  title: string
  lead: string
  /** Ids of operations whose parameters it lists. */
  operations: readonly string[]
  /** Shapes whose fields it lists; of one that holds another, what the other has not. */
  shapes: readonly (keyof typeof SCHEMAS)[]
}

export const SUBJECTS: readonly Subject[] = [
  {
    id: 'articles',
    title: '报道',
    lead: '一篇报道有三个日期：事情哪天发生，报纸哪天刊登，本站何时发布。列表里是摘要，/articles/{id} 里有全文、图片和更正。',
    operations: ['listArticles'],
    shapes: ['Article', 'FullArticle'],
  },
  {
    id: 'activities',
    title: '活动',
    lead: '一次会、一次调研、一讲。报道它的文章可能不止一篇。',
    operations: ['listActivities'],
    shapes: ['Activity'],
  },
  {
    id: 'announcements',
    title: '预告',
    lead: '还没有举行、或者举行了还没有报道的活动。有了报道，就不在这里了，在活动里；取消了的留着，写明原因。',
    operations: ['listAnnouncements'],
    shapes: ['Announcement'],
  },
  {
    id: 'matters',
    title: '提案',
    lead: '提案者同意公开、已经公布的提案，交给谁办、期限哪天、办到哪一步。超没超期自己算：还在等答复的，看期限过了没有。不再公开的随即没有了，存有副本的请一并删去。',
    operations: ['listMatters'],
    shapes: ['Matter'],
  },
  {
    id: 'consultations',
    title: '协商议题',
    lead: '已经公布的协商议题，是上一次公布时的样子：从调研、协商、形成意见到交办督复和群众评议。超没超期自己算：有期限、还没有“办”的，看期限过了没有。出题人是谁，这里没有。不再公开的随即没有了，存有副本的请一并删去。',
    operations: ['listConsultations'],
    shapes: ['Consultation'],
  },
  {
    id: 'changes',
    title: '只取变了的',
    lead: '在自己那里存一份的，用 /changes 跟上：新发布的、改过的和撤下的都在，每篇只出现一次，是它现在的样子。第一次不写 since，从头取到 next 为 null；以后把上次的 until 写进 since。前后两次可能有几篇重复，按编号盖过去就行。',
    operations: ['listChanges'],
    shapes: ['Change'],
  },
  {
    id: 'corrections',
    title: '更正',
    lead: '刊出以后改正了什么。一篇报道自己的更正也在它的全文里。',
    operations: ['listCorrections'],
    shapes: ['Correction'],
  },
  {
    id: 'gone',
    title: '撤下的',
    lead: '撤下的报道回 410，带撤下的时间、原因和说明；从列表、搜索、活动和全年数据里随即消失。存有副本的，请随即从你那里也撤下。',
    operations: ['listWithdrawals'],
    shapes: ['Gone'],
  },
  {
    id: 'search',
    title: '搜索',
    lead: '和网页上的搜索找的是同一份内容，答的是报道的列表，外加一共多少篇。',
    operations: ['search'],
    shapes: [],
  },
  {
    id: 'places',
    title: '地区与专题',
    lead: '地区用 GB/T 2260 的六位代码；省和市州含其下级；没有的代码和专题答空的列表。',
    operations: [],
    shapes: ['Division', 'Topic'],
  },
]

/** Parameters that every list has; they are explained once, in the page's first lines. */
export const PAGING = ['after', 'limit']

/** The codes of what goes wrong, with the status each comes with. */
export const PROBLEMS = [
  { code: 'invalid-input', status: 400, meaning: '参数不对；message 写明是哪一个、要怎么填' },
  { code: 'not-found', status: 404, meaning: '没有这份内容，或没有这个地址' },
  { code: 'not-allowed', status: 405, meaning: '接口只读，只接受 GET、HEAD 和 OPTIONS' },
  { code: 'withdrawn', status: 410, meaning: '已经撤下，请删去副本' },
  { code: 'limit-reached', status: 429, meaning: '取得太快，请等 Retry-After 所写的秒数' },
  { code: 'fault', status: 500, meaning: '没有办成；报修时请说 message 里的编号' },
  { code: 'unavailable', status: 503, meaning: '数据库暂时没有应答，请等 Retry-After 所写的秒数' },
] as const

/** What programs notice, the latest first. Fields are added; none goes or changes its meaning. */
export const CHANGES = [
  {
    on: '2026-12-01',
    what: '报道加事件日期 event 和 corrections；加 /changes、/corrections、/activities/{id}；撤下的回 410；跨站的程序可以带 If-None-Match；出错一律答 JSON，带不会改的 code；全年表格末尾加三列事件日期；段落加文中的链接 links；正文里可以有列表的一项 item；专题加介绍 intro；加 /announcements；加 /matters 和全年提案；加 /consultations 和全年协商议题。',
  },
  { on: '2026-11-25', what: '加搜索、全年数据、/withdrawals。' },
  { on: '2026-11-23', what: 'v1 开放。' },
] as const

import type { z } from 'zod'

import type { DumpFormat } from './dump-year.ts'
import {
  activityQuerySchema,
  announcementQuerySchema,
  articleQuerySchema,
  changeQuerySchema,
  consultationQuerySchema,
  correctionQuerySchema,
  matterQuerySchema,
  noQuerySchema,
  searchQuerySchema,
  withdrawalQuerySchema,
} from './queries.ts'
import { consultationSchema } from './consultation-schema.ts'
import { matterSchema } from './matter-schema.ts'
import {
  activityPageSchema,
  activitySchema,
  announcementPageSchema,
  announcementSchema,
  articlePageSchema,
  articleSchema,
  changePageSchema,
  consultationPageSchema,
  changeSchema,
  correctionPageSchema,
  correctionSchema,
  divisionPageSchema,
  divisionSchema,
  dumpSchema,
  foundPageSchema,
  fullArticleSchema,
  goneSchema,
  matterPageSchema,
  problemSchema,
  topicPageSchema,
  topicSchema,
  withdrawalPageSchema,
  withdrawalSchema,
  yearPageSchema,
  yearSchema,
} from './schemas.ts'

/** One thing the read API can be asked. Everything is GET, for anybody. */
export interface Operation {
  id: string
  /** Under /api/v1; {name} is a variable part. */
  path: string
  summary: string
  query: z.ZodObject
  /** Name of what is answered, among `SCHEMAS`; none for the description of the API itself. */
  answer: keyof typeof SCHEMAS | null
  /** What it names may have been withdrawn. */
  canBeGone?: true
  /** JSON unless it says otherwise. */
  contentType?: 'text/csv'
}

export const API_ROOT = '/api/v1'
const TABLE = { query: noQuerySchema, answer: null, contentType: 'text/csv' } as const

export const dumpPath = (year: number, format: DumpFormat): string =>
  `${API_ROOT}/years/${year}/articles.${format}`

export const matterDumpPath = (year: number): string => `${API_ROOT}/years/${year}/matters.csv`

export const consultationDumpPath = (year: number): string =>
  `${API_ROOT}/years/${year}/consultations.csv`

/** Named shapes, as the OpenAPI document lists them. */
export const SCHEMAS = {
  Article: articleSchema,
  FullArticle: fullArticleSchema,
  Activity: activitySchema,
  Announcement: announcementSchema,
  Matter: matterSchema,
  Consultation: consultationSchema,
  Division: divisionSchema,
  Topic: topicSchema,
  Withdrawal: withdrawalSchema,
  Correction: correctionSchema,
  Change: changeSchema,
  Year: yearSchema,
  Dump: dumpSchema,
  ArticlePage: articlePageSchema,
  ActivityPage: activityPageSchema,
  AnnouncementPage: announcementPageSchema,
  MatterPage: matterPageSchema,
  ConsultationPage: consultationPageSchema,
  DivisionPage: divisionPageSchema,
  TopicPage: topicPageSchema,
  FoundPage: foundPageSchema,
  WithdrawalPage: withdrawalPageSchema,
  CorrectionPage: correctionPageSchema,
  ChangePage: changePageSchema,
  YearPage: yearPageSchema,
  Gone: goneSchema,
  Problem: problemSchema,
}

export const OPERATIONS: readonly Operation[] = [
  {
    id: 'listArticles',
    path: '/articles',
    summary: '报道，最新发布的在前',
    query: articleQuerySchema,
    answer: 'ArticlePage',
  },
  {
    id: 'getArticle',
    path: '/articles/{id}',
    summary: '一篇报道的全文',
    query: noQuerySchema,
    answer: 'FullArticle',
    canBeGone: true,
  },
  {
    id: 'listActivities',
    path: '/activities',
    summary: '活动，按时间轴从近到远',
    query: activityQuerySchema,
    answer: 'ActivityPage',
  },
  {
    id: 'getActivity',
    path: '/activities/{id}',
    summary: '一项活动',
    query: noQuerySchema,
    answer: 'Activity',
    canBeGone: true,
  },
  {
    id: 'listAnnouncements',
    path: '/announcements',
    summary: '预告：还没有报道的活动，先举行的在前',
    query: announcementQuerySchema,
    answer: 'AnnouncementPage',
  },
  {
    id: 'listMatters',
    path: '/matters',
    summary: '公开的提案，最后登记的在前',
    query: matterQuerySchema,
    answer: 'MatterPage',
  },
  {
    id: 'getMatter',
    path: '/matters/{id}',
    summary: '一件提案',
    query: noQuerySchema,
    answer: 'Matter',
  },
  {
    id: 'listConsultations',
    path: '/consultations',
    summary: '公开的协商议题，最后录入的在前',
    query: consultationQuerySchema,
    answer: 'ConsultationPage',
  },
  {
    id: 'getConsultation',
    path: '/consultations/{id}',
    summary: '一个协商议题',
    query: noQuerySchema,
    answer: 'Consultation',
  },
  {
    id: 'listChanges',
    path: '/changes',
    summary: '某时以来变化了的报道，先变化的在前：新发布的、改过的、撤下的',
    query: changeQuerySchema,
    answer: 'ChangePage',
  },
  {
    id: 'listDivisions',
    path: '/divisions',
    summary: '行政区划，按国家标准的顺序',
    query: noQuerySchema,
    answer: 'DivisionPage',
  },
  {
    id: 'listTopics',
    path: '/topics',
    summary: '有报道的专题和专栏',
    query: noQuerySchema,
    answer: 'TopicPage',
  },
  {
    id: 'search',
    path: '/search',
    summary: '搜索报道',
    query: searchQuerySchema,
    answer: 'FoundPage',
  },
  {
    id: 'listYears',
    path: '/years',
    summary: '有报道、提案或协商议题的年份，及其全年数据',
    query: noQuerySchema,
    answer: 'YearPage',
  },
  {
    id: 'dumpYear',
    path: '/years/{year}/articles.json',
    summary: '某年发布的全部报道，含正文，先发布的在前',
    query: noQuerySchema,
    answer: 'Dump',
  },
  {
    id: 'dumpYearAsTable',
    path: '/years/{year}/articles.csv',
    summary: '同上，一行一篇，可用表格软件打开',
    ...TABLE,
  },
  {
    id: 'dumpMatters',
    path: '/years/{year}/matters.csv',
    summary: '某年的、已经公开的全部提案，一行一件；年份看立案日期，没有的看会议，再没有的看交办',
    ...TABLE,
  },
  {
    id: 'dumpConsultations',
    path: '/years/{year}/consultations.csv',
    summary: '某年录入、已经公开的全部协商议题，一行一个',
    ...TABLE,
  },
  {
    id: 'listWithdrawals',
    path: '/withdrawals',
    summary: '已撤下的报道，最近撤下的在前：存有副本的请据此删去',
    query: withdrawalQuerySchema,
    answer: 'WithdrawalPage',
  },
  {
    id: 'listCorrections',
    path: '/corrections',
    summary: '报道的更正，最近刊出的在前',
    query: correctionQuerySchema,
    answer: 'CorrectionPage',
  },
  {
    id: 'describeApi',
    path: '/openapi.json',
    summary: '接口说明（OpenAPI 3.1）',
    query: noQuerySchema,
    answer: null,
  },
]

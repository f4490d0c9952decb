import type { z } from 'zod'

import {
  activityPageSchema,
  activityQuerySchema,
  activitySchema,
  articlePageSchema,
  articleQuerySchema,
  articleSchema,
  divisionPageSchema,
  divisionSchema,
  fullArticleSchema,
  noQuerySchema,
  problemSchema,
  topicPageSchema,
  topicSchema,
  withdrawalPageSchema,
  withdrawalQuerySchema,
  withdrawalSchema,
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
}

export const API_ROOT = '/api/v1'

/** Named shapes, as the OpenAPI document lists them. */
export const SCHEMAS = {
  Article: articleSchema,
  FullArticle: fullArticleSchema,
  Activity: activitySchema,
  Division: divisionSchema,
  Topic: topicSchema,
  Withdrawal: withdrawalSchema,
  ArticlePage: articlePageSchema,
  ActivityPage: activityPageSchema,
  DivisionPage: divisionPageSchema,
  TopicPage: topicPageSchema,
  WithdrawalPage: withdrawalPageSchema,
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
  },
  {
    id: 'listActivities',
    path: '/activities',
    summary: '活动，按时间轴从近到远',
    query: activityQuerySchema,
    answer: 'ActivityPage',
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
    id: 'listWithdrawals',
    path: '/withdrawals',
    summary: '已撤下的报道，最近撤下的在前：存有副本的请据此删去',
    query: withdrawalQuerySchema,
    answer: 'WithdrawalPage',
  },
  {
    id: 'describeApi',
    path: '/openapi.json',
    summary: '接口说明（OpenAPI 3.1）',
    query: noQuerySchema,
    answer: null,
  },
]

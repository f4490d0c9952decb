// The columns of a register of proposals: those of 提案目录 and of 办理情况一览表, as offices keep them. Their names in
// a file are kept for years, whatever the fields are called here; a new column goes last.

import type { SheetColumn } from '../../roster/parse-table.ts'
import type { RowPlace } from '../../roster/row-place.ts'
import { isSatisfaction } from './read-rating.ts'

export const REGISTER_COLUMNS = [
  {
    field: 'number',
    name: '提案号',
    others: ['案号', '提案编号', '编号'],
    required: true,
    otherwise: { name: '序号', beside: 'title' },
  },
  { field: 'session', name: '届次', others: ['届别', '会次'] },
  { field: 'occasion', name: '大会/平时', others: ['大会平时', '提案时间', '提出时间'] },
  { field: 'category', name: '类别', others: ['提案类别', '分类', '提案分类', '所属类别'] },
  { field: 'title', name: '案由', others: ['提案案由', '提案题目', '提案名称', '题目', '标题'] },
  {
    field: 'moverKind',
    name: '提案者性质',
    others: ['提案性质', '提案形式', '提案人性质', '提案类型'],
  },
  {
    field: 'firstMover',
    name: '第一提案人',
    others: [
      '提案人',
      '提案者',
      '提案单位',
      '提出人',
      '领衔人',
      '领衔委员',
      '领衔提案人',
      '提案者姓名',
    ],
    isList: true,
  },
  {
    field: 'otherMovers',
    name: '联名人',
    others: ['联名委员', '联名提案人', '附议人', '附议委员'],
    isList: true,
  },
  { field: 'isKey', name: '是否重点', others: ['重点', '重点提案', '是否重点提案'] },
  {
    field: 'leads',
    name: '主办',
    others: ['主办单位', '承办单位', '分办', '分办单位'],
    isList: true,
  },
  { field: 'joints', name: '会办', others: ['会办单位', '协办', '协办单位'], isList: true },
  { field: 'assignedOn', name: '交办日期', others: ['交办时间'] },
  {
    field: 'dueOn',
    name: '期限',
    others: ['办理期限', '答复期限', '办结期限', '截止日期', '办理时限', '办结时限'],
  },
  { field: 'state', name: '状态', others: ['提案状态', '审查结果', '办理状态', '审查意见'] },
  { field: 'answeredOn', name: '答复日期', others: ['答复时间', '办复日期', '办复时间'] },
  { field: 'resultClass', name: '办理结果', others: ['答复类别', '办复类别', '办理结果类'] },
  { field: 'mergedInto', name: '并入', others: ['并入提案号', '并案号', '主案号'] },
  {
    field: 'sponsors',
    name: '批办领办',
    others: ['领办领导', '督办领导', '批示领导', '领衔领导'],
    isList: true,
  },
  { field: 'consent', name: '同意公开', others: ['是否公开', '是否同意公开', '是否同意公开姓名'] },
  { field: 'openedOn', name: '立案日期', others: ['立案时间'] },
  { field: 'closedOn', name: '办结日期', others: ['办结时间'] },
  {
    field: 'isFiled',
    name: '是否立案',
    others: ['是否曾立案'],
    marks: ['立案', '不予立案', '不立案', '未立案'],
  },
  {
    field: 'overall',
    name: '满意度',
    others: ['满意情况', '满意程度', '委员满意度', '提案者满意度', '提案人满意度'],
    wherever: { names: ['委员意见', '反馈意见', '委员评价', '提案者意见'], reads: isSatisfaction },
  },
  { field: 'attitude', name: '办理态度', others: ['态度评价', '办理态度评价', '对办理态度'] },
  {
    field: 'result',
    name: '办理结果评价',
    others: ['结果评价', '对办理结果', '办理结果满意度'],
  },
] as const satisfies readonly SheetColumn<string>[]

export type RegisterField = (typeof REGISTER_COLUMNS)[number]['field']

/** A proposal as the cells of a row. */
export type RegisterCells = Record<RegisterField, string>

/** A row of a sheet as it was typed, with its place in the file; columns that the sheet does not have are missing. */
export interface RegisterLine extends RowPlace {
  cells: Partial<RegisterCells>
}

export const REGISTER_HEAD: readonly string[] = REGISTER_COLUMNS.map(({ name }) => name)

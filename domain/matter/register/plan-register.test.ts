import { expect, it } from 'vitest'

import { MAX_CELL } from '../../roster/columns.ts'
import { planRegister } from './plan-register.ts'
import type { RegisterCells } from './register-columns.ts'

const session = { term: 10, number: 2 }
const followed = new Map<number, boolean>()
const today = '2026-03-20'
const plan = (...rows: Partial<RegisterCells>[]) =>
  planRegister(
    rows.map((cells, index) => ({ line: index + 2, cells })),
    { register: [], session, today, followed },
  ).rows.map(({ issues }) => issues.join('；'))

it('sees in the sheet as a whole what no row shows by itself', () => {
  const title = '关于修路的提案'
  expect(
    plan(
      { number: '1', title },
      { number: '第1号', title },
      { number: '3', title, state: '并入1号' },
      { number: '4', title, state: '并入9号' },
      { number: '5', title, otherMovers: '某'.repeat(MAX_CELL) },
    ),
  ).toEqual([
    '',
    '和第 2 行是同一个提案号',
    '',
    '没有第 9 号可以并入',
    expect.stringContaining('联名人一格字太多'),
  ])
})

it('shows what it read of a new row, what may be meant otherwise, and by whom rows are moved', () => {
  const title = '关于修路的提案'
  const { rows, kinds } = planRegister(
    [
      {
        number: '1',
        title,
        firstMover: '甲某  乙某',
        leads: '县交通局\n县水务局',
        dueOn: '2026.5.1',
      },
      { number: '2', title, otherMovers: '丙某' },
      { number: '3', title, firstMover: '民盟某县支部', leads: '县交通局', resultClass: 'A' },
      { number: '4', title, firstMover: '丁某', leads: '县交通局', resultClass: '已答复' },
    ].map((cells, index) => ({ line: index + 2, cells })),
    { register: [], session, today, followed },
  )
  expect(kinds).toEqual({ person: 2, joint: 1, collective: 1 })
  expect(rows.map(({ doubts }) => doubts)).toEqual([
    [],
    ['有联名人，没有第一提案人'],
    ['有办理结果，没有答复日期'],
    ['办理结果写的是“已答复”，没有算作类别'],
  ])
  const [first] = rows
  expect(first?.read?.map(({ column, value }) => `${column} ${value}`)).toEqual([
    '大会/平时 大会',
    '类别 未分类',
    '提案者性质 联名',
    '第一提案人 甲某',
    '联名人 乙某',
    '主办 县交通局、县水务局',
    '期限 2026-05-01',
    '状态 已交办',
  ])
})

it('counts a day without its year from the day the session opened', () => {
  const row = { number: '1', title: '关于修路的提案', leads: '甲局', assignedOn: '3月5日' }
  const options = { register: [], today, followed }
  const lines = [{ line: 2, cells: row }]
  const opened = planRegister(lines, {
    ...options,
    session: { ...session, openedOn: '2026-02-03' },
  })
  expect(opened.written).toMatchObject([{ assignments: [{ assignedOn: '2026-03-05' }] }])
  expect(planRegister(lines, { ...options, session }).rows[0]?.issues).toEqual([
    expect.stringContaining('交办日期“3月5日”没有年份'),
  ])
})

it('names both sheets of a number that stands in two', () => {
  const line = { line: 2, cells: { number: '1', title: '关于修路的提案' } }
  const lines = [
    { sheet: '大会', ...line },
    { sheet: '续表', ...line },
  ]
  expect(planRegister(lines, { register: [], session, today, followed }).rows).toMatchObject([
    { sheet: '大会', issues: [] },
    { sheet: '续表', issues: ['和“大会”第 2 行是同一个提案号'] },
  ])
})

it('finds nothing to do in the same sheet twice', () => {
  const lines = [{ line: 2, cells: { number: '1', title: '关于修路的提案', leads: '县交通局' } }]
  const { written } = planRegister(lines, { register: [], session, today, followed })
  const again = planRegister(lines, { register: written, session, today, followed })
  expect(again).toMatchObject({ rows: [{ effect: 'same' }], written: [], before: [], untouched: 0 })
})

it('says how a proposal of the portal is handled, and changes nothing else of it', () => {
  const cells = { number: '1', title: '关于修路的提案', leads: '县交通局', state: '已交办' }
  const line = (given: Partial<RegisterCells> = {}) => [{ line: 2, cells: { ...cells, ...given } }]
  const { written } = planRegister(line(), { register: [], session, today, followed })
  const known = { register: written, session, today, followed: new Map([[1, false]]) }
  expect(planRegister(line(), known).rows).toMatchObject([{ effect: 'same' }])
  expect(planRegister(line({ leads: '县水务局' }), known)).toMatchObject({
    rows: [{ effect: 'changed', issues: [] }],
  })
  expect(planRegister(line({ title: '关于架桥的提案' }), known)).toMatchObject({
    rows: [{ effect: null, issues: ['这件在本站立案，表格不能改“案由”'] }],
    written: [],
  })
  expect(planRegister(line({ state: '不予立案' }), known).rows[0]?.issues).toContain(
    '这件已在本站立案，表格里的状态要是立案以后的',
  )
})

it('changes nothing but sponsors of what units answer in the portal', () => {
  const cells = { number: '1', title: '关于修路的提案', leads: '县交通局', state: '已交办' }
  const line = (given: Partial<RegisterCells> = {}) => [{ line: 2, cells: { ...cells, ...given } }]
  const { written } = planRegister(line(), { register: [], session, today, followed })
  const known = { register: written, session, today, followed: new Map([[1, true]]) }
  expect(planRegister(line(), known).rows).toMatchObject([{ effect: 'same' }])
  expect(planRegister(line({ sponsors: '甲某（领办）' }), known).rows).toMatchObject([
    { effect: 'changed', issues: [] },
  ])
  expect(planRegister(line({ leads: '县水务局' }), known)).toMatchObject({
    rows: [{ effect: null, issues: ['这件在本站交办，办理以本站为准，表格不能改“主办”'] }],
    written: [],
  })
})

it('takes out what was brought in by mistake, and nothing that others rest on', () => {
  const title = '关于修路的提案'
  const sheet = (...rows: Partial<RegisterCells>[]) =>
    rows.map((cells, index) => ({ line: index + 2, cells }))
  const { written: register } = planRegister(
    sheet(
      { number: '1', title },
      { number: '2', title },
      { number: '3', title, state: '并入2号' },
      { number: '4', title },
    ),
    { register: [], session, today, followed },
  )
  const known = { register, session, today, followed: new Map([[4, false]]) }
  const state = '误录'
  const fates = (...rows: Partial<RegisterCells>[]) =>
    planRegister(sheet(...rows), known).rows.map(({ effect, issues }) => [effect, ...issues])
  expect(planRegister(sheet({ number: '1', state }), known)).toMatchObject({
    rows: [{ effect: 'taken-out', title, issues: [] }],
    written: [{ number: 1, isMistaken: true }],
    before: [{ number: 1 }],
    untouched: 3,
  })
  expect(
    fates({ number: '2', state }, { number: '4', state }, { number: '9', state }, { state }),
  ).toEqual([
    [null, '第 3 号并入了它，先改那一件'],
    [null, '这件在本站立案，表格不能去掉'],
    [null, '登记表里没有这一件，不用去掉'],
    [null, '没有提案号'],
  ])
  expect(fates({ number: '2', state }, { number: '3', title })).toEqual([
    ['taken-out'],
    [null, '没有第 2 号可以并入'],
  ])
  expect(fates({ number: '2', state }, { number: '3', state })).toEqual([
    ['taken-out'],
    ['taken-out'],
  ])
})

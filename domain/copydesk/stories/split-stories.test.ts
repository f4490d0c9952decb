import { describe, expect, test } from 'vitest'
import { GANSU as divisions } from '#domain/division/testing/gansu-index'
import { readPage } from '../read-page.ts'

const read = (raw: string) => readPage(raw, { divisions }).articles
const STORY = '庄浪县政协召开会议\n\n3月16日，庄浪县政协召开会议，研究了近期工作。\n'

describe('what is no story', () => {
  test.each([
    ['a list of inner pages', '内页导读\n临泽县政协：议事进小区\n委员热议创新\n\n'],
    ['titles without a heading', '临泽县政协议事进小区\n静宁县政协走访果农\n岷县政协植树\n\n'],
    ['titles set apart', '临泽县政协议事进小区\n\n静宁县政协走访果农\n\n岷县政协植树护绿\n\n'],
    ['titles that stand again below', '委员热议创新\n岷州旧事\n庄浪县政协召开会议\n\n'],
    ['a list of contents', '导读\n>>>2版\n临泽县政协：议事进小区\n>>>3版\n委员热议创新\n\n'],
    ['contents with page numbers behind', '今日导读\n▷ 省政协开会 02版\n▷ 岷州旧事 08版\n\n'],
    ['links of a public account', '往期推荐\n● 永靖县政协组织学习\n● 康乐县政协读书\n\n'],
    ['links of a site', '相关文章\n·永靖县政协组织学习\n·康乐县政协读书\n\n'],
    ['a lost seal', '遗失声明\n某某商贸公司公章（编号：1234）遗失，声明作废。\n\n'],
    ['a job offer', '招聘启事\n因工作需要，现招聘采编人员2名。\n某某报社\n2024年11月5日\n\n'],
    ['a call for papers', '征稿\n本版长期征集文史稿件。投稿邮箱：a@example.org。\n\n'],
    ['an announcement', '公 告\n根据有关规定，现将换证事项公告如下。特此公告。\n\n'],
  ])('%s is above a story', (_, raw) => {
    const [story, ...more] = read(raw + STORY)
    expect(more).toEqual([])
    expect(story).toMatchObject({ kicker: null, headline: '庄浪县政协召开会议' })
  })
})

describe('a row of briefs', () => {
  test('with a colon behind each place is as many stories without a headline', () => {
    const briefs = [
      '古浪县：5月14日，县政协召开会议，学了文件。',
      '庄浪县：县政协视察学校，看了食堂。',
      '青海互助县：近日，县政协慰问牧民三十二户。',
    ]
    const stories = read(`一句话新闻\n\n${briefs.join('\n\n')}\n`)
    expect(stories.map(({ division }) => division?.name)).toEqual([
      '古浪县',
      '庄浪县',
      '互助土族自治县',
    ])
    expect(stories.map(({ headline }) => headline)).toEqual([null, null, null])
    expect(stories.map(({ confidence }) => confidence.headline)).toEqual([0.3, 0.3, 0.3])
    expect(stories[1]?.paragraphs).toEqual(['县政协视察学校，看了食堂。'])
  })

  test('two such lines are a list inside a story', () => {
    const list = '古浪县：协商了三件事。\n庄浪县：协商了两件事。\n'
    expect(read(`我省各县政协协商忙\n近日，各县政协开展协商活动。\n${list}`)).toHaveLength(1)
  })

  test.each([
    ['bulleted', '■庄浪县政协3月8日视察学校。\n■静宁县政协近日慰问牧民三十二户。\n'],
    ['numbered', '一句话新闻\n1.庄浪县政协3月8日视察学校。\n2.静宁县政协近日慰问牧民三十二户。\n'],
    ['spaced', '▲庄浪县政协3 月 8 日视察学校。\n▲静宁县政协近日慰问牧民三十二户。\n'],
    ['labelled', '▲庄浪县政协 3月8日视察学校。\n▲静宁县政协 近日慰问牧民三十二户。\n'],
  ])('%s is as many stories, each with who acts', (_, raw) => {
    expect(read(raw)).toMatchObject([
      { headline: null, division: { name: '庄浪县' } },
      { headline: null, division: { name: '静宁县' } },
    ])
    expect(read(raw)[0]?.paragraphs[0]).toMatch(/^庄浪县政协 ?3 ?月 ?8 ?日视察学校。$/)
  })

  test('points of one committee stay in its story', () => {
    const raw = `${STORY}■庄浪县政协一要加强学习，认真领会精神。\n■庄浪县政协二要深入调研，掌握实情。\n`
    expect(read(raw)).toHaveLength(1)
  })
})

test('links that a site lists end where a headline is over its text', () => {
  expect(
    read(`${STORY}\n相关链接\n\n静宁县政协走访果农\n\n本报静宁讯 4月1日，静宁县政协走访果农。\n`),
  ).toMatchObject([
    { headline: '庄浪县政协召开会议' },
    { column: null, kicker: null, headline: '静宁县政协走访果农' },
  ])
})

test('an indented line over the rest of its sentence opens a paragraph, however much it looks like a title', () => {
  const raw = `${STORY}\n静宁县政协走访果农\n\n\u3000\u3000静宁县政协组织委员走访果农并且与合作社负责人座谈了解\n销路。\n`
  expect(read(raw)[1]).toMatchObject({
    headline: '静宁县政协走访果农',
    paragraphs: ['静宁县政协组织委员走访果农并且与合作社负责人座谈了解销路。'],
  })
})

test('a place with a colon over a headline is its first line, over a text the label of an item', () => {
  const raw = '康县：\n“老字号”提案十年接力办\n□阳 春\n今年7月，康县最后一段入村公路完成硬化。\n'
  expect(read(raw)).toMatchObject([
    { headline: '康县：“老字号”提案十年接力办', division: { name: '康县' } },
  ])
  expect(read('康县：\n7月2日，县政协召开会议，研究了近期工作。\n')).toMatchObject([
    { headline: null, division: { name: '康县' } },
  ])
})

test('words that lead on to a headline are its first line', () => {
  const raw = `${STORY}\n白银市政协监督组要求：\n尾矿库要“体检”更要“治病”\n本报白银讯（通讯员 吕某）3月18日，白银市政协启动监督。\n`
  expect(read(raw)[1]).toMatchObject({
    headline: '白银市政协监督组要求：尾矿库要“体检”更要“治病”',
    credits: [{ name: '吕某' }],
  })
})

test('a headline on the line of its dateline is parted from it', () => {
  const raw = `${STORY}\n永靖县政协开展禁渔监督 本报永靖讯（通讯员孔某）4月20日，永靖县政协巡查库区。\n`
  expect(read(raw)[1]).toMatchObject({
    headline: '永靖县政协开展禁渔监督',
    paragraphs: ['4月20日，永靖县政协巡查库区。'],
  })
})

test('a sentence that a column broke stays in its story, though its first half is short', () => {
  const raw = `${STORY}\n协商会归纳形成意见11条，将以建议案\n\n形式报送县委。\n`
  expect(read(raw)).toHaveLength(1)
})

test('a speaker’s ethnic group may follow their name', () => {
  const raw = '让青年“留下来”\n广河县政协委员 马某(回族)\n我县外出务工青年占劳动力的四成以上。\n'
  expect(read(raw)).toMatchObject([
    { headline: '让青年“留下来”', credits: [{ role: 'author', name: '马某' }] },
  ])
})

test('a dateline with names may be in a line of its own', () => {
  const raw = `${STORY}\n静宁县政协走访果农\n\n本报静宁讯（通讯员 王某）\n4月1日，静宁县政协走访果农。\n`
  expect(read(raw)).toMatchObject([
    { headline: '庄浪县政协召开会议' },
    { headline: '静宁县政协走访果农', credits: [{ name: '王某' }], eventDate: '--04-01' },
  ])
})

test('short lines right below a first sentence that a column cut go on with it', () => {
  const raw =
    '静宁县政协走访果农\n本报静宁讯(通讯员 王某)为了\n社会安定，静宁县政协\n组织走访果农。\n'
  expect(read(raw)).toMatchObject([
    { headline: '静宁县政协走访果农', paragraphs: ['为了社会安定，静宁县政协组织走访果农。'] },
  ])
})

test('verse under a title and a name is text, line by line', () => {
  const verse =
    '委员之歌\n□ 肃南 安某某\n\n你从山下走来\n带着松涛的嘱托\n写进提案\n\n炉火旁记录\n每一个字\n\n'
  const [poem, story] = read(verse + STORY)
  expect(poem).toMatchObject({ headline: '委员之歌', credits: [{ name: '安某某' }] })
  expect(poem?.paragraphs).toHaveLength(5)
  expect(poem?.division?.name).toBe('肃南裕固族自治县')
  expect(story?.headline).toBe('庄浪县政协召开会议')
})

test('somebody who speaks for themselves signs with their office', () => {
  const raw = '为孩子配一名老师\n庆城县政协委员　南某\n\n在学校走访时，我发现孩子们需要老师。\n'
  expect(read(raw)).toMatchObject([
    { headline: '为孩子配一名老师', credits: [{ name: '南某' }], division: { name: '庆城县' } },
  ])
})

test('a headline with a comma over a finished text opens a story', () => {
  const raw = `${STORY}\n民勤县政协召开座谈会，征求对县政协工作的意见\n\n4月3日，民勤县政协召开座谈会。\n`
  expect(read(raw)).toHaveLength(2)
})

test('briefs that say only 县政协 are of the county whose paper they are in', () => {
  const raw =
    '今日庄浪\n2024年7月2日 星期二\n\n短讯\n\n▲6月25日，县政协召开会议。\n▲近日，县政协组织视察。\n'
  expect(read(raw)).toMatchObject([
    { column: '短讯', division: { name: '庄浪县' }, paragraphs: ['6月25日，县政协召开会议。'] },
    { column: '短讯', division: { name: '庄浪县' }, paragraphs: ['近日，县政协组织视察。'] },
  ])
})

test('a title in quotes that a column cut is no headline', () => {
  const raw = `${STORY.trim()}\n\n会议审议通过了《庄浪县政协委员履职考核办法\n\n（试行）》和《协商计划》。\n`
  expect(read(raw)[0]?.paragraphs.at(-1)).toBe(
    '会议审议通过了《庄浪县政协委员履职考核办法（试行）》和《协商计划》。',
  )
})

test('the name of an account beside the time it posted is no headline', () => {
  const raw = `白银政协\n2024-10-12 17:36 发表于甘肃\n\n${STORY}`
  expect(read(raw)).toMatchObject([{ kicker: null, headline: '庄浪县政协召开会议' }])
})

test('a mail names its title, and its own head is left out', () => {
  const raw =
    '关于报送信息的稿件\n标题：庄浪县政协走访委员\n作者：某县政协 李某\n联系电话：139\n正文：\n3月16日，委员走访了群众。\n'
  expect(read(raw)).toMatchObject([
    { kicker: null, headline: '庄浪县政协走访委员', credits: [{ name: '李某' }] },
  ])
})

test('a visit reported in the bulletin of a county stays with the county', () => {
  const raw =
    '政协岷县委员会办公室\n\n简　讯\n△３月２２日，县政协植树。（办公室）\n△３月２５日至２６日，定西市政协调研组来岷县调研，县政协副主席陪同。\n'
  expect(read(raw)).toMatchObject([
    { division: { name: '岷县' }, paragraphs: ['３月２２日，县政协植树。'] },
    { division: { name: '岷县' } },
  ])
})

test('a collection numbers its headlines, a report its sections', () => {
  const story = (name: string) => `政协调研\n　　8月20日，${name}政协开展调研。\n`
  const both = `一、西峰区${story('西峰区')}二、华池县${story('华池县')}`
  expect(read(both)).toMatchObject([
    { headline: '西峰区政协调研' },
    { headline: '华池县政协调研', division: { name: '华池县' } },
  ])
  expect(read(`${STORY}一、庄浪县${story('我县')}二、庄浪县${story('我县')}`)).toHaveLength(1)
})

test('steps that a report counts head its sections', () => {
  const raw = `${STORY}第一步：收集\n先听群众说。\n第四步、第五步：协商和落实——让事情一件一件办起来\n再把事办好。\n`
  expect(read(raw)).toHaveLength(1)
  expect(read(raw)[0]?.paragraphs).toHaveLength(5)
})

test('a caption between two columns does not end the story', () => {
  const raw =
    '酒泉市政协举办培训班\n本报酒泉讯(通讯员 陆某)3月4日,酒泉市政协举办培训班,邀请省委党校的\n\n▲3月5日,学员在敦煌市莫高镇现场教学。 陆某 摄\n\n专家教授授课。\n'
  expect(read(raw)).toHaveLength(1)
})

test('names that touch the dateline below them are of its story', () => {
  const raw = `${STORY}\n□记者张某轩\n【本报讯】12月24日，天水市政协召开主席会议。\n`
  expect(read(raw)).toMatchObject([{ credits: [] }, { credits: [{ name: '张某轩' }] }])
})

test('numbers in brackets part a report and stay in it', () => {
  const raw = `${STORY}\n（一）\n\n先听群众说。\n\n（二）\n\n再把事办好。\n`
  expect(read(raw)[0]?.paragraphs).toHaveLength(5)
})

test('a break between two names parts them, a break inside one does not', () => {
  const names = (line: string) => read(`${STORY.trim()}${line}`)[0]?.credits.map((c) => c.name)
  expect(names('（郭小娟 李 丽\n何建军）')).toEqual(['郭小娟', '李丽', '何建军'])
  expect(names('（郭小娟 何建\n军）')).toEqual(['郭小娟', '何建军'])
})

test('where somebody is from is neither a name nor a heading', () => {
  const raw =
    '我与政协\n庄浪 柳某年\n\n那年我第一次走进机关。\n\n父亲的提案\n◎ 静宁 杨某辉\n\n父亲常在灯下写字。\n'
  expect(read(raw)).toMatchObject([
    { headline: '我与政协', credits: [{ name: '柳某年' }], division: { name: '庄浪县' } },
    { headline: '父亲的提案', credits: [{ name: '杨某辉' }], division: { name: '静宁县' } },
  ])
})

test('陇南·成县 heads a brief of the county', () => {
  const raw =
    '市州传真\n\n陇南·成县\n成县政协召开会议，作出安排。\n\n兰州新区\n4月9日，委员们视察园区。\n'
  expect(read(raw)).toMatchObject([
    { headline: null, division: { name: '成县' } },
    { headline: null, division: { name: '兰州新区' } },
  ])
})

test('straight quotation marks end what somebody says as curled ones do', () => {
  const raw = `${STORY}\n王某说："过去有事到处跑，现在部门上门来。"\n\n据了解，今年已协商九次。\n`
  expect(read(raw)[0]?.paragraphs).toHaveLength(3)
})

test('what people say to each other is text, line by line', () => {
  const raw = `${STORY}\n“水费怎么收才公平？”\n\n“按方计量最公平！”\n\n村民七嘴八舌，一一记下。\n`
  expect(read(raw)).toHaveLength(1)
  expect(read(raw)[0]?.paragraphs).toHaveLength(4)
})

test('an essay in a bulletin is from where its writer sits', () => {
  const raw =
    '临洮政协简报\n临洮县政协办公室编    2024年5月9日\n\n让洮砚活在当下\n县政协委员  卢某忠\n\n洮砚是四大名砚之一，后继乏人。\n'
  expect(read(raw)).toMatchObject([{ headline: '让洮砚活在当下', division: { name: '临洮县' } }])
})

test('a mail that counts its stories parts them', () => {
  const raw = `第一篇：\n\n${STORY}\n第二篇（图片）：\n\n11月6日，庆城县政协委员查看加工情况。\n`
  expect(read(raw)).toMatchObject([
    { headline: '庄浪县政协召开会议' },
    { headline: null, division: { name: '庆城县' } },
  ])
})

test('in a bulletin, 县政协 is the committee that publishes it', () => {
  const raw = `礼县政协工作信息\n第12期\n礼县政协办公室    2024年7月9日\n\n县政协召开党组会议\n7月8日，县政协召开会议。\n`
  expect(read(raw)).toMatchObject([
    { headline: '县政协召开党组会议', division: { name: '礼县' }, eventDate: '2024-07-08' },
  ])
})

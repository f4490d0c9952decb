import { expect, test } from 'vitest'
import { buildDivisions } from '#domain/division/build-divisions'
import { buildDivisionIndex } from '#domain/division/find-division'
import { readHeadline } from './headline.ts'

const index = buildDivisionIndex(buildDivisions('62'))
const read = (lines: string) => {
  const { column, kicker, headline, subtitle } = readHeadline(lines.split(' / '), index)
  return [column, kicker, headline, subtitle]
}

test.each([
  ['庄浪县政协召开会议', [null, null, '庄浪县政协召开会议', null]],
  ['政协动态', ['政协动态', null, null, null]],
  [
    '“半亩园”里议大事 / “老漏点”没了 / 永昌县政协把协商桌摆到家门口',
    [null, '“半亩园”里议大事', '“老漏点”没了', '永昌县政协把协商桌摆到家门口'],
  ],
  ['诗苑 / 咏黄河石林', ['诗苑', null, '咏黄河石林', null]],
  ['洮州风物 / 石磨还转吗?', ['洮州风物', null, '石磨还转吗?', null]],
  [
    '助力“强县域”行动 / 庄浪县政协 / 以实干开新局',
    ['助力“强县域”行动', '庄浪县政协', '以实干开新局', null],
  ],
  ['庄浪县政协召开会议(上接第一版)', [null, null, '庄浪县政协召开会议', null]],
  ['庄浪县政协 / 召开十届十八次主席会议', [null, null, '庄浪县政协召开十届十八次主席会议', null]],
  ['临洮县洮阳镇: / 搭建协商平台', [null, null, '临洮县洮阳镇:搭建协商平台', null]],
  ['兰州市政协 / 以实干开新局', [null, '兰州市政协', '以实干开新局', null]],
  [
    '通渭县政协召开座谈会 / 让文史工作“活起来”',
    [null, null, '通渭县政协召开座谈会', '让文史工作“活起来”'],
  ],
  [
    '凝聚共识 汇聚力量 / 庄浪县政协召开推进会',
    [null, '凝聚共识 汇聚力量', '庄浪县政协召开推进会', null],
  ],
  ['书屋开门迎客 / ——委员捐书两千册', [null, null, '书屋开门迎客', '——委员捐书两千册']],
  [
    '“三抓三促”行动进行时 / 兰州市政协 / 以实干开新局',
    ['“三抓三促”行动进行时', '兰州市政协', '以实干开新局', null],
  ],
  ['图片新闻 / 委员进社区', ['图片新闻', null, '委员进社区', null]],
  ['【委员风采】 / 把论文写在梯田上', ['【委员风采】', null, '把论文写在梯田上', null]],
  ['市县政协 / 提案追踪 / 一条路修好了', ['提案追踪', null, '一条路修好了', null]],
  [
    '庄浪县政协 / 召开主席会议 / 审议两项意见',
    [null, null, '庄浪县政协召开主席会议', '审议两项意见'],
  ],
  ['为民履职 / 敦煌市政协 / 调研春耕', [null, '为民履职', '敦煌市政协调研春耕', null]],
  ['“政协讲堂”', [null, null, '“政协讲堂”', null]],
  [
    '临夏州政协召开第十五届 / 常委会第六次会议 / 马某主持',
    [null, null, '临夏州政协召开第十五届常委会第六次会议', '马某主持'],
  ],
  [
    '【协商在基层】庄浪县政协:桌子搬到市场里',
    ['协商在基层', null, '庄浪县政协:桌子搬到市场里', null],
  ],
  ['要闻·基层 / 庄浪县政协召开会议', ['要闻·基层', null, '庄浪县政协召开会议', null]],
  ['标题：某县政协做好走访工作', [null, null, '某县政协做好走访工作', null]],
  ['陇上文史 / 商路旧事', ['陇上文史', null, '商路旧事', null]],
  ['图说·基层 / 委员进社区', ['图说·基层', null, '委员进社区', null]],
  ['庆祝建国征文 / 父亲的提案', ['庆祝建国征文', null, '父亲的提案', null]],
  ['“学思想 强党性” / 泾川县政协见行见效', [null, '“学思想 强党性”', '泾川县政协见行见效', null]],
  [
    '“一个电话,问题就解决了” / ——委员热线见闻',
    [null, null, '“一个电话,问题就解决了”', '——委员热线见闻'],
  ],
  ['会场花絮 / 委员来了', ['会场花絮', null, '委员来了', null]],
  ['高台县政协 • 图说', ['高台县政协 • 图说', null, null, null]],
  ['记者手记 / 把好事办好', ['记者手记', null, '把好事办好', null]],
  ['协商民主在身边 / 庄浪县政协召开会议', ['协商民主在身边', null, '庄浪县政协召开会议', null]],
  [
    '交流互鉴 / 静宁庄浪两地政协联动破解难题',
    ['交流互鉴', null, '静宁庄浪两地政协联动破解难题', null],
  ],
  ['武山县政协 / 走进田埂听农户说', [null, null, '武山县政协走进田埂听农户说', null]],
  ['光影履职', ['光影履职', null, null, null]],
  ['● 庄浪县政协召开会议', [null, null, '庄浪县政协召开会议', null]],
])('%s', (lines, expected) => {
  expect(read(lines)).toEqual(expected)
})

test('no line, no headline', () => {
  expect(readHeadline([], index).headline).toBeNull()
})

import { describe, expect, test } from 'vitest'
import { readCredits } from './byline.ts'

const short = (text: string) =>
  readCredits(text)?.credits.map((credit) => `${credit.role}:${credit.name}`) ?? null

describe('a byline', () => {
  test.each([
    ['通讯员石宏军', ['correspondent:石宏军']],
    ['通讯员 王志海 李晶', ['correspondent:王志海', 'correspondent:李晶']],
    ['通讯员:王志海、李晶', ['correspondent:王志海', 'correspondent:李晶']],
    ['记者 张甲 通讯员 王乙', ['reporter:张甲', 'correspondent:王乙']],
    ['本报记者张甲 实习生王乙', ['reporter:张甲', 'intern:王乙']],
    ['本报全媒体记者 张甲', ['reporter:张甲']],
    ['特约通讯员 张甲', ['correspondent:张甲']],
    ['张甲 摄影报道', ['author:张甲', 'photographer:张甲']],
    ['张甲摄影报道', ['author:张甲', 'photographer:张甲']],
    [
      '通讯员 张甲 王乙 摄影报道',
      ['correspondent:张甲', 'photographer:张甲', 'correspondent:王乙', 'photographer:王乙'],
    ],
    ['文/图 张甲', ['author:张甲', 'photographer:张甲']],
    ['通讯员 张甲 文/图', ['correspondent:张甲', 'photographer:张甲']],
    ['文/张甲 图/王乙', ['author:张甲', 'photographer:王乙']],
    ['张甲/文 王乙/图', ['author:张甲', 'photographer:王乙']],
    ['张甲 摄', ['photographer:张甲']],
    ['通讯员 韦国宁(壮族) 蓝 秀', ['correspondent:韦国宁', 'correspondent:蓝秀']],
    ['乌兰图雅', ['author:乌兰图雅']],
    ['某县政协提案委 焉之青', ['author:焉之青']],
    ['某县政协 叶尔兰(哈萨克族)', ['author:叶尔兰']],
    ['图/文 全媒体记者 张甲', ['reporter:张甲', 'photographer:张甲']],
    [
      '记者 张甲 实习生 王乙 文/图',
      ['reporter:张甲', 'photographer:张甲', 'intern:王乙', 'photographer:王乙'],
    ],
    ['民勤融媒记者 张甲', ['reporter:张甲']],
    ['新甘肃·甘肃日报记者 张甲', ['reporter:张甲']],
    ['成 雅 文', ['author:成雅文']],
    ['张甲摄', ['photographer:张甲']],
    ['通讯员 张甲 摄影 王乙', ['correspondent:张甲', 'photographer:王乙']],
    ['摄影 张甲', ['photographer:张甲']],
    ['李 昆', ['author:李昆']],
    ['某县政协 石某', ['author:石某']],
    ['通讯员 某县政协 石某 供稿', ['correspondent:石某']],
    ['州政协机关党支部 石某', ['author:石某']],
    ['某县政协农业委  石 某', ['author:石某']],
    ['口述:石某(94岁) 整理:李某', ['author:石某', 'author:李某']],
    ['某县政协信息员 石某', ['correspondent:石某']],
    ['文字丨石某', ['author:石某']],
    ['图片丨石某', ['photographer:石某']],
    ['撰稿：石某    审稿：李某    签发：王某', ['author:石某']],
    ['石某供图', ['photographer:石某']],
    ['通讯员 扎西东珠', ['correspondent:扎西东珠']],
    ['通讯员 买买提·艾力', ['correspondent:买买提·艾力']],
    ['通讯员张甲 摄', ['photographer:张甲']],
  ])('%s', (text, credits) => {
    expect(short(text)).toEqual(credits)
  })

  test.each([
    '作者系某县政协委员',
    '新华社',
    '壮族',
    '试行',
    '县政协办公室',
    '庄浪县政协',
    '下转第三版',
    '图片由县融媒体中心提供',
    '2023年',
    '协商座谈会',
    '记者手记',
    '摄像机前',
    '县政协举办信息员培训会',
    '',
  ])('%s is none', (text) => {
    expect(short(text)).toBeNull()
  })
})

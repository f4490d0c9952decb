// Words that are often mistaken for each other, or typed with a neighbour's character. Each stands
// with the right word and a reason. What is right in some sentence has a guard, or is not here.
export interface Confusion {
  wrong: RegExp
  right: string
  why: string
}

const TYPED = '像是打错了字。'
const TYPED_WRONG =
  '贯彻落时:贯彻落实 惯彻落实:贯彻落实 参政仪政:参政议政 建言献测:建言献策 凝聚共视:凝聚共识 坐谈会:座谈会 履职近责:履职尽责 社情名意:社情民意 民主监都:民主监督 乡村振新:乡村振兴 脱贫功坚:脱贫攻坚 习进平:习近平 习近评:习近平 社会主意:社会主义 时侯:时候 气侯:气候 侯选人:候选人 峻工:竣工 防碍:妨碍 幅射:辐射 部份:部分 欢渡:欢度 渡假:度假 帐户:账户 脉博:脉搏 松驰:松弛 气慨:气概 精萃:精粹 针贬:针砭 一如继往:一如既往 再接再励:再接再厉 穿流不息:川流不息 默守成规:墨守成规 一愁莫展:一筹莫展 相形见拙:相形见绌 迫不急待:迫不及待 谈笑风声:谈笑风生 甘败下风:甘拜下风 走头无路:走投无路 如火如茶:如火如荼 鼎立相助:鼎力相助 不径而走:不胫而走 世外桃园:世外桃源 出奇不意:出其不意 滥芋充数:滥竽充数 食不裹腹:食不果腹 美仑美奂:美轮美奂 蜂涌而至:蜂拥而至'

export const CONFUSIONS: readonly Confusion[] = [
  {
    wrong: /截止(?=到|目前|现在|日前|今|去年|本月|\d|[一二三四五六七八九十]{1,3}月)/g,
    right: '截至',
    why: '后面跟着时间用“截至”；到时间停下来才是“截止”，如“报名截止”。',
  },
  { wrong: /做为/g, right: '作为', why: '没有“做为”这个词。' },
  {
    wrong: /做出(?=了?(?:重要|重大|积极|新的|更大|突出)?(?:贡献|决定|部署|安排|指示|批示|决议))/g,
    right: '作出',
    why: '后面是抽象的事，用“作出”。',
  },
  {
    wrong: /(?<=招聘|招领|寻物|寻人|征稿|征文)启示/g,
    right: '启事',
    why: '公开告知的文字是“启事”。',
  },
  { wrong: /(?<![发公颁])布署(?!名)/g, right: '部署', why: TYPED },
  { wrong: /(?<!电)视查/g, right: '视察', why: TYPED },
  { wrong: /(?<![交支托])付主席/g, right: '副主席', why: TYPED },
  { wrong: /(?<!自)己经|巳经/g, right: '已经', why: TYPED },
  { wrong: /按装(?![机配修])/g, right: '安装', why: TYPED },
  { wrong: /名符其实/g, right: '名副其实', why: '规范的写法是“名副其实”。' },
  { wrong: /(?<![每一两几份])份量/g, right: '分量', why: '规范的写法是“分量”。' },
  { wrong: /成份/g, right: '成分', why: '规范的写法是“成分”。' },
  { wrong: /党的二十(?=精神|报告|以来)/g, right: '党的二十大', why: '漏了“大”字。' },
  {
    wrong:
      /(?<=十[一二三四五六七八九]?|[一二三四五六七八九])界(?=[一二三四五六七八九十]{1,3}次|政协|委员会|全国)/g,
    right: '届',
    why: '届次用“届”。',
  },
  { wrong: /政治协商会(?!议)/g, right: '政治协商会议', why: '全称是“政治协商会议”。' },
  ...TYPED_WRONG.split(' ').map((pair): Confusion => {
    const [wrong = '', right = ''] = pair.split(':')
    return { wrong: new RegExp(wrong, 'g'), right, why: TYPED }
  }),
]

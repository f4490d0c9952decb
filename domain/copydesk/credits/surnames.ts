// Family names, common ones first: how common decides where two names without a space part.

const COMMON =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤'

const LESS_COMMON =
  '温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支卿国狄平计索宣晋相初门云容敬来扈晁芮都普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况那宿鲜印逯隆茹诺战慕危玉银亢嵇公哈湛宾戎勾茅利於呼居揭干但尉冶斯元束檀衣信展阴昝智幸奉植衡富尧闭由虎妥者拜喇撒洒摆才铁绽缑卯脱把敏鱼仵殳东藏折脱禄缐火折水牒逄冶缚蹇汝孛拓后令铧刚折青钮祈辽化雒剡庹侍昌菅贠郗郄郏滑巨弋谯洪赖丘鄂扬蔚库濮郦茆闪忽暴尕旦贡独常傅萧阎习仓俱厚咸昂朵毋牧竺糜罕麴隗镡颉郸候却保念舍牙昔'

const COMPOUND =
  '欧阳 司马 上官 诸葛 东方 皇甫 尉迟 公孙 慕容 令狐 宇文 长孙 司徒 夏侯 端木 独孤 南宫 拓跋 淳于 单于 申屠 轩辕 鲜于 闻人 呼延 赫连 完颜'.split(
    ' ',
  )

const RANKS = new Map<string, number>()
for (const [rank, surname] of [...COMMON, ...LESS_COMMON].entries()) {
  if (!RANKS.has(surname)) RANKS.set(surname, rank)
}

/** 1 for the commonest, falling towards 0; 0 for a character that is no family name. */
export function surnameWeight(character: string): number {
  const rank = RANKS.get(character)
  return rank === undefined ? 0 : 1 / (1 + rank / 40)
}

export function isCommonSurname(character: string): boolean {
  return (RANKS.get(character) ?? Infinity) < COMMON.length
}

export function compoundSurname(text: string): string | null {
  return COMPOUND.find((surname) => text.startsWith(surname)) ?? null
}

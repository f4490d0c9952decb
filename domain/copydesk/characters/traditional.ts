// Traditional characters that slip into simplified copy through fonts and input methods, with their
// simplified forms. A short list of what papers print by accident, not a converter.

const PAIRS =
  '強强國国為为會会個个時时來来對对開开關关學学習习議议協协調调動动務务員员員员書书記记發发業业農农產产經经濟济設设實实現现華华黨党導导領领機机構构專专題题報报進进連连運运這这還还過过達达遠远選选邊边鄉乡鎮镇縣县區区門门問问間间聞闻電电頭头題题願愿風风飛飞養养馬马驗验體体龍龙點点黃黄齊齐萬万與与東东兩两嚴严喪丧豐丰臨临義义樂乐幹干幾几從从倉仓儀仪價价優优傳传債债傷伤億亿償偿儲储兒儿內内冊册準准減减劃划劉刘則则剛刚創创劇剧勞劳勝胜勢势勵励勸劝匯汇醫医單单衛卫歷历壓压廳厅縣县參参雙双變变葉叶號号嘆叹嚮向團团園园圍围圖图圓圆場场塊块壇坛壞坏聲声處处備备夠够獎奖婦妇孫孙寧宁寶宝審审寫写將将層层歲岁島岛師师帶带幣币廣广慶庆應应廢废張张彈弹歸归錄录徵征徹彻恆恒態态總总戰战戲戏戶户撥拨擁拥擇择擔担據据擴扩數数舊旧曉晓權权條条極极標标樣样樹树橋桥檢检歡欢殘残氣气漢汉湯汤溝沟溫温滿满潔洁澤泽濕湿災灾無无熱热爭争爾尔獨独環环畫画療疗監监盤盘眾众礦矿確确禮礼種种積积穩稳窮穷競竞筆笔節节範范築筑簡简籌筹糧粮紀纪約约級级純纯紙纸組组結结給给統统絲丝維维網网緊紧線线練练編编緣缘績绩織织續续纖纤羅罗聯联職职聽听肅肃脫脱腦脑舉举興兴艱艰藝艺蘭兰蘇苏慮虑補补製制複复見见規规視视覺觉覽览觀观計计訂订討讨訓训託托訪访證证評评詢询該该詳详認认語语誠诚誤误說说課课談谈請请論论諮咨謀谋謝谢講讲識识譜谱護护讀读讓让財财貢贡貧贫貨货責责貫贯費费貿贸資资賓宾賞赏賢贤質质購购贈赠趙赵趕赶躍跃車车軍军軟软軸轴較较載载輔辅輕轻輝辉輪轮輸输轉转辦办辭辞遞递適适遷迁遺遗邁迈鄰邻釋释針针鋼钢錢钱鋪铺鏈链鐵铁長长閉闭閱阅隊队階阶際际陸陆陽阳陰阴險险隨随雜杂離离難难雲云靜静響响頁页項项順顺須须預预頒颁頓顿頻频顆颗顏颜額额類类顧顾顯显飯饭飲饮飾饰餐餐館馆駐驻驅驱騰腾鮮鲜鳥鸟鹽盐麥麦齡龄'

const SIMPLIFIED = new Map<string, string>()
for (let index = 0; index + 1 < PAIRS.length; index += 2) {
  const [traditional = '', simple = ''] = PAIRS.slice(index, index + 2)
  if (traditional !== simple) SIMPLIFIED.set(traditional, simple)
}

export function simplified(character: string): string | null {
  return SIMPLIFIED.get(character) ?? null
}

import { KeyLine } from '#components/newsroom/key-line'
import { Button } from '#components/ui/button'
import { Dialog } from '#components/ui/dialog'
import { History, HISTORY_WORDS, HistoryEntry } from '#components/ui/history'
import { Row } from '#components/ui/row'
import { Quoted } from '#components/ui/quoted'

import { Sample } from './sample.tsx'

export function WindowParts() {
  return (
    <>
      <Sample name="窗口">
        <Dialog open className="static m-0" label="还有没传上去的字">
          <h2>还有没传上去的字</h2>
          <Row>
            <Button>先不退出</Button>
            <Button kind="quiet">删掉，退出</Button>
          </Row>
        </Dialog>
      </Sample>
      <Sample name="经过">
        <History>
          <HistoryEntry at="2026-03-16T10:30:00+08:00" when="3月16日 10:30">
            李四 退回
            <p className={HISTORY_WORDS}>日期和原文不符。</p>
          </HistoryEntry>
          <HistoryEntry at="2026-03-15T09:00:00+08:00" when="3月15日 9:00">
            张三 提交
          </HistoryEntry>
        </History>
      </Sample>
      <Sample name="说的话">
        <Quoted>{'第一行。\n第二行。'}</Quoted>
      </Sample>
      <Sample name="快捷键">
        <KeyLine keys={[{ keys: ['j', 'k'], does: '下一篇、上一篇' }]} />
      </Sample>
    </>
  )
}

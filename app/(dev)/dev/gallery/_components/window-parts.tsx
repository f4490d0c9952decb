import { KeyLine } from '#components/newsroom/key-line'
import { History, HISTORY_TEXT, HistoryEntry } from '#components/ui/history'
import { Quoted } from '#components/ui/quoted'

import { DialogSample } from './dialog-sample.tsx'
import { Sample } from './sample.tsx'

export function WindowParts() {
  return (
    <>
      <Sample name="窗口">
        <DialogSample />
      </Sample>
      <Sample name="经过">
        <History>
          <HistoryEntry at="2026-03-16T10:30:00+08:00" when="3月16日 10:30">
            李四 退回
            <p className={HISTORY_TEXT}>日期和原文不符。</p>
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

import { Checkbox } from '#components/ui/checkbox'

import { BATCH_FORM, CHOSEN, encodeChosen, type Chosen } from '../_lib/batch.ts'

/** Chooses a draft to be submitted with others. */
export const DraftTick = ({ draft, ticked = false }: { draft: Chosen; ticked?: boolean }) => (
  <Checkbox
    form={BATCH_FORM}
    name={CHOSEN}
    value={encodeChosen(draft)}
    defaultChecked={ticked}
    aria-label={`选《${draft.headline || '没有主题的稿件'}》`}
  />
)

import { bodyFromParagraphs } from '../../article/body.ts'
import { confirmProof } from '../../proof/confirm-proof.ts'
import { goodProposal, matterOf, publishRegister, registered } from '../registers.ts'
import { draftOf, goodContent, requestKey, setStage } from '../stage.ts'
import type { Scenarios } from './scenario.ts'

/** Apart from every other where tests commit, and none of them the newest, which is the one that takes proposals. */
let last = 0
const ownSession = () => ({ term: 21, number: 1 + (last++ % 90) })

/** What an edition is to prove. */
export const PROOFS: Scenarios = {
  'proof/confirm-proof': {
    roles: [],
    history: null,
    event: null,
    keyed: true,
    versioned: false,
    arrange: async (db) => {
      const stage = await setStage(db)
      const title = `关于${requestKey()}的提案`
      const { sessionId } = await registered(db, [goodProposal({ title })], ownSession())
      await publishRegister(db, stage.final, sessionId)
      const matterId = await matterOf(db, sessionId)
      const content = goodContent({ body: bodyFromParagraphs([`《${title}》已经答复。`]) })
      const { editionId } = await draftOf(db, stage.author, content)
      return {
        actor: stage.author,
        run: (ctx, key) =>
          confirmProof(ctx, { editionId, matterId, isConfirmed: true, requestKey: key }),
      }
    },
  },
}

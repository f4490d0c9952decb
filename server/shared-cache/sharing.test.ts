import { openFakeCache } from './testing/fake-cache.ts'
import { describeSharing } from './testing/sharing-contract.ts'

describeSharing('a cache in this process', async () => openFakeCache())

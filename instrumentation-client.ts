// Runs in a browser before React begins, on the pages that have it (Next.js: instrumentation-client).

import { keepEarlyTyping } from '#lib/browser/early-typing'

keepEarlyTyping()

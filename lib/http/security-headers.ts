// The headers that limit what a page of ours may do. The gate sets them on every answer; the
// configuration of the framework repeats those of pages that are framed or run in development.

const development = process.env.NODE_ENV === 'development'

interface Policy {
  /** Sources of scripts. Readers' pages run files of ours and nothing else. */
  scripts?: string
  framedBy?: string
}

/** Scripts that carry the nonce, and those that they load. */
export const scriptsOf = (nonce: string) => `'nonce-${nonce}' 'strict-dynamic'`

export const contentPolicy = ({ scripts = "'self'", framedBy = "'none'" }: Policy) =>
  [
    "default-src 'self'",
    `script-src ${development ? "'self' 'unsafe-inline' 'unsafe-eval'" : scripts}`,
    "worker-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    `frame-ancestors ${framedBy}`,
  ].join('; ')

export const securityHeaders = (policy: Policy = {}) => [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=()' },
  { key: 'Content-Security-Policy', value: contentPolicy(policy) },
]

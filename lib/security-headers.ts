// The headers that tell a browser what a page of ours may do. The configuration of the framework sets
// them by address; the gate sets those of readers' pages on what the framework answers without it.

const development = process.env.NODE_ENV === 'development'

interface Policy {
  /** Sources of scripts. Readers' pages run files of ours and nothing else. */
  scripts?: string
  framedBy?: string
}

const contentPolicy = ({ scripts = "'self'", framedBy = "'none'" }: Policy) =>
  [
    "default-src 'self'",
    `script-src ${development ? "'self' 'unsafe-inline' 'unsafe-eval'" : scripts}`,
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

// Reports that this article was read: once a tab, after five seconds in sight, its number alone and no cookie.
;(() => {
  const { article } = document.currentScript.dataset
  let seconds = 0
  const clock = setInterval(() => {
    if (document.hidden || ++seconds < 5) return
    clearInterval(clock)
    try {
      if (sessionStorage.getItem('read ' + article)) return
      sessionStorage.setItem('read ' + article, '1')
    } catch {
      // A browser that keeps nothing counts each visit.
    }
    const sent = { method: 'POST', body: article, keepalive: true, credentials: 'omit' }
    fetch('/api/reads', sent).catch(() => {})
  }, 1000)
})()

// Notifies the service worker that this page was read, so that it is there without a network too.
;(() => {
  if (!('serviceWorker' in navigator)) return
  const begin = () => whenIdle(register)
  /** What the reader came for goes first. */
  const whenIdle = (act) =>
    'requestIdleCallback' in window
      ? requestIdleCallback(act, { timeout: 4000 })
      : setTimeout(act, 2000)
  const register = async () => {
    try {
      await navigator.serviceWorker.register('/sw.js')
      const { active } = await navigator.serviceWorker.ready
      active.postMessage('read')
    } catch {
      // A private window, or no secure connection: nothing is kept.
    }
  }
  if (document.prerendering) document.addEventListener('prerenderingchange', begin, { once: true })
  else if (document.readyState === 'complete') begin()
  else addEventListener('load', begin, { once: true })
})()

// Loaded first into a child: when the launcher is gone, however it went, so is the child. Workers
// that the child starts inherit this file, but have another parent, who ends them itself.

if (process.ppid === Number(process.env.LAUNCHER_PID)) {
  process.once('disconnect', () => process.exit(1))
  // The channel alone must not keep a finished program from ending.
  process.channel?.unref()
}

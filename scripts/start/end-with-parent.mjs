// Loaded into the server process (node --import): when the process that started it is gone, however it went, the
// server must not live on and hold the port.
if (process.channel) {
  process.channel.unref()
  process.once('disconnect', () => {
    setTimeout(() => process.exit(1), 10_000).unref()
    process.kill(process.pid, 'SIGTERM')
  })
}

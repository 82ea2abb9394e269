/** The time that this process has worked, in ms: unlike a clock it stands still while a busy machine does something else. */
export function cpuNow(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

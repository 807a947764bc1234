import { spawn } from 'node:child_process';

/** Sees to it that another process ends when this one does, even when it is killed and cannot do so itself. Does nothing on Windows. */
export const stopWithParent = (pid: number): { release(): void } => {
  if (process.platform === 'win32') return { release: () => undefined };
  // The pipe to `cat` closes with this process, whatever ends it.
  const guard = spawn('sh', ['-c', 'cat; kill "$1" 2>/dev/null', 'stop-with-parent', String(pid)], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  // Without a shell there is no guard, but all else works.
  guard.once('error', () => undefined);
  guard.unref();
  return {
    release() {
      if (guard.pid !== undefined && guard.exitCode === null && guard.signalCode === null) process.kill(-guard.pid, 'SIGKILL');
    },
  };
};

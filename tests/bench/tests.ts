// npm run bench:tests: how long all tests take.
import { measure } from './measure.ts';
import { report } from './report.ts';

const most = 360;

const { seconds, cpuSeconds } = await measure('npm', ['test'], process.cwd());
report('npm test', seconds <= most, `${seconds.toFixed(0)} s, ${cpuSeconds.toFixed(0)} s of processor; at most ${most} s`);

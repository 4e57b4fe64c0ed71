import { startPlatform } from '../../../support/platform.js';
import { Burn, CountOnLampLit, LampProjection } from './lamps.js';

/** A whole process of the platform, for tests to kill: DATABASE_URL as the first argument. */
await startPlatform(process.argv[2]!, [LampProjection, CountOnLampLit, Burn], { jobs: 'background' });
console.log('ready');
// The test that started us is gone, however it ended.
process.stdin.on('end', () => process.exit()).resume();

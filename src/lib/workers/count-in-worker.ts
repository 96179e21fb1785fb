import { countOutside } from './count-outside.ts';

// A worker of ours imports this before all else, so that it counts before any other code runs.
countOutside((outside) => self.postMessage({ outside }));

// Loaded before a command (`node --import`): the command then takes the machine for one that has a single core.

import { syncBuiltinESMExports } from 'node:module';
import os from 'node:os';

os.availableParallelism = () => 1;
syncBuiltinESMExports();

import type { Command } from 'commander';
import { addAddCommand } from './add-command';
import { addCostCommand } from './cost-command';
import { addRatesCommand } from './rates-command';
import { addRestoreCommand } from './restore-command';

/** The commands that cost lines: cost, add, restore, rates. */
export function addCostCommands(program: Command): void {
  addCostCommand(program);
  addAddCommand(program);
  addRatesCommand(program);
  addRestoreCommand(program);
}

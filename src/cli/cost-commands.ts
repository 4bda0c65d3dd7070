import type { Command } from 'commander';
import { addAddCommand } from './add-command';
import { addCostCommand } from './cost-command';

/** The commands that cost lines: cost, add. */
export function addCostCommands(program: Command): void {
  addCostCommand(program);
  addAddCommand(program);
}

import { review, type Snapshot } from '../core';
import { parseNotes } from '../hosts/notes';
import { readSettings } from '../hosts/settings-words';
import type { Answer, Job } from './engine';

let snapshot: Snapshot | undefined;

self.onmessage = ({ data }: MessageEvent<Job>) => {
  let answer: Answer;
  try {
    snapshot = data.snapshot ?? snapshot;
    if (!snapshot) throw new Error('No workbook was sent to the engine.');
    const settings = readSettings(parseNotes(data.notes, 'the settings').settings, (key) => key);
    answer = { id: data.id, report: review(snapshot, { settings, corrections: data.corrections }) };
  } catch (error) {
    answer = { id: data.id, fault: error instanceof Error ? error.message : String(error) };
  }
  self.postMessage(answer);
};

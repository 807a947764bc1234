import type { AggregatedResult } from '@jest/reporters';

/** Ends a run with one line of counts, and names each test that did not run here, so that nothing is skipped silently. */
export default class SummaryReporter {
  onRunComplete(_contexts: unknown, results: AggregatedResult): void {
    const skipped = results.testResults.flatMap((file) =>
      file.testResults.filter(({ status }) => status === 'pending' || status === 'todo'),
    );
    for (const { fullName } of skipped) console.log(`skipped: ${fullName}`);
    const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = results;
    console.log(`\ntests: ${numPassedTests} passed, ${numFailedTests + numRuntimeErrorTestSuites} failed, ${skipped.length} skipped`);
  }
}

// cdk-nag on a template without transforms: one line for each finding, "rule resource". Arguments: the template, a folder to work in.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App, Stack, Validations } from 'aws-cdk-lib';
import { CfnInclude } from 'aws-cdk-lib/cloudformation-include';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';

const [templateFile, outdir] = process.argv.slice(2);
const app = new App({ outdir });
new CfnInclude(new Stack(app, 'Decks'), 'Template', { templateFile });
Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new ServerlessChecks(app));
try {
    app.synth();
} catch (error) {
    // Findings may end a synthesis; what it wrote has them.
    console.error(error);
}

const found = new Set();
for (const plugin of JSON.parse(readFileSync(join(outdir, 'validation-report.json'), 'utf8')).pluginReports) {
    for (const { ruleName, violatingConstructs } of plugin.violations.filter(one => /^(AwsSolutions|Serverless)-/.test(one.ruleName))) {
        violatingConstructs.forEach(one => found.add(`${ruleName.replace(/\[.*/s, '')} ${one.constructPath.split('/').pop()}`));
    }
}

process.exitCode = 0;
process.stdout.write([...found].sort().join('\n'));

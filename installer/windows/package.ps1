# VerseProjection for Windows: an app image and an .msi, in installer\target. See docs/installing.md.
#
#   powershell -ExecutionPolicy Bypass -File installer\windows\package.ps1
#
# It needs a JDK 25 in JAVA_HOME, Maven on the path, WiX 3.14 or newer (with its UI and Util extensions) on the path.
# SIGN_SHA1 is the thumbprint of a certificate in the user's store: where it is set, what is made is signed.
$ErrorActionPreference = 'Stop'
Set-StrictMode -Version Latest

$root = (Resolve-Path "$PSScriptRoot\..\..").Path
$installer = "$root\installer"
$target = "$installer\target"
$work = "$target\work"
$parts = "$work\input"
$bin = "$env:JAVA_HOME\bin"
# One identity for all versions, so that a newer one takes the place of an older.
$upgrade = '6e1f1a52-7c1c-4a0c-9d6e-5e6b8f0f7a31'

function Run([string] $program, [string[]] $words) {
    & $program @words
    if ($LASTEXITCODE -ne 0) { throw "$program ended with $LASTEXITCODE" }
}

function Sign([string[]] $files) {
    if ($env:SIGN_SHA1) {
        Run 'signtool' (@('sign', '/sha1', $env:SIGN_SHA1, '/fd', 'SHA256', '/td', 'SHA256',
                '/tr', $(if ($env:SIGN_TIME) { $env:SIGN_TIME } else { 'http://timestamp.digicert.com' })) + $files)
    }
}

$version = ([xml](Get-Content "$root\pom.xml")).project.version -replace '-SNAPSHOT$', ''
if (-not $env:SOURCE_DATE_EPOCH) { $env:SOURCE_DATE_EPOCH = (git -C $root log -1 --format=%ct) }

Remove-Item -Recurse -Force $target, "$root\app\cli\target\lib", "$root\app\cli\target\cli-*.jar" `
    -ErrorAction SilentlyContinue
New-Item -ItemType Directory -Force "$work\jars", $parts, "$parts\models", "$parts\bible-data" | Out-Null
Push-Location $root
Run 'mvn' @('-B', '-ntp', '-q', '-Dmaven.test.skip=true', '-Dspotless.check.skip=true', 'package')
Pop-Location

$natives = "$root\native-libs\src\main\resources\org\verseprojection\nativelibs\libraries\natives.tsv"

# --- the parts -----------------------------------------------------------------------------------------------------
$lib = "$root\app\cli\target\lib"
$own = Get-ChildItem "$root\app\cli\target\cli-*.jar"
Copy-Item "$lib\*.jar", $own.FullName "$work\jars"
Run "$bin\java" @('-Xmx1500m', "$installer\tools\Jars.java", "$natives", 'windows-x86-64',
    "$work\jars", $parts, "$parts\torch")
Copy-Item "$root\models\*.bin", "$root\models\*.pt", "$root\models\*.json" "$parts\models"
Copy-Item -Recurse "$root\bible-data\samples", "$root\bible-data\README.md" "$parts\bible-data"
Copy-Item "$root\LICENSE", "$root\NOTICE" $parts

# --- a Java of its own ---------------------------------------------------------------------------------------------
$said = & "$bin\jdeps" --ignore-missing-deps --multi-release 25 --print-module-deps --class-path "$parts\*" `
    (Get-ChildItem "$parts\*.jar").FullName 2>$null | Select-Object -Last 1
if ($said -notmatch 'java\.desktop') { throw "jdeps does not say which modules the program needs: $said" }
$modules = (($said -split ',' | Where-Object { $_ -notlike 'jdk.incubator*' }) +
    'jdk.management' + 'jdk.unsupported' + 'jdk.localedata' + 'jdk.crypto.mscapi' + 'jdk.accessibility') -join ','
Run "$bin\jlink" @('--add-modules', $modules, '--include-locales=en,de', '--no-header-files', '--no-man-pages',
    '--output', "$work\runtime")
Get-ChildItem "$work\runtime\bin\*.exe" -Exclude java.exe, javaw.exe | Remove-Item
Run "$bin\java" @('-cp', "$lib\*", "$installer\tools\Parts.java", "$installer\parts.tsv", $parts, "$work\runtime",
    $version, $env:SOURCE_DATE_EPOCH)

# --- the app image -------------------------------------------------------------------------------------------------
$options = @(Get-Content "$installer\jvm-options", "$installer\heap-windows") | ForEach-Object { '--java-options', $_ }
Run "$bin\jpackage" (@('--type', 'app-image', "@$PSScriptRoot\image-options", '--app-version', $version,
        '--icon', "$installer\icon\verseprojection.ico", '--add-launcher', "verse=$PSScriptRoot\verse.properties",
        '--input', $parts, '--main-jar', $own.Name, '--main-class', 'org.verseprojection.cli.Verse',
        '--runtime-image', "$work\runtime", '--dest', $target) + $options)
$image = "$target\VerseProjection"
foreach ($name in 'VerseProjection', 'verse') { # jpackage lists the jars as it meets them
    $lines = Get-Content "$image\app\$name.cfg"
    $first = [array]::FindIndex([string[]] $lines, [Predicate[string]] { $args[0] -like 'app.classpath=*' })
    $jars = $lines | Where-Object { $_ -like 'app.classpath=*' } | Sort-Object -Culture ''
    $rest = @($lines | Select-Object -Skip $first | Where-Object { $_ -notlike 'app.classpath=*' })
    Set-Content "$image\app\$name.cfg" (@($lines | Select-Object -First $first) + $jars + $rest)
}
Sign (Get-ChildItem "$image\*.exe").FullName

# --- the installer -------------------------------------------------------------------------------------------------
Run "$bin\jpackage" @('--type', 'msi', "@$PSScriptRoot\msi-options", '--app-version', $version,
    '--app-image', $image, '--win-upgrade-uuid', $upgrade, '--license-file', "$root\LICENSE",
    '--file-associations', "$PSScriptRoot\theme.properties", '--dest', $target)
$msi = Get-ChildItem "$target\*.msi" | Select-Object -First 1
Sign $msi.FullName
"$((Get-FileHash -Algorithm SHA256 $msi.FullName).Hash.ToLower())  $($msi.Name)" |
    Tee-Object -FilePath "$($msi.FullName).sha256"
Remove-Item -Recurse -Force $work

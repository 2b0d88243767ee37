# shellcheck shell=sh disable=SC2154 # sourced by ./verse, which sets root, out, java_home, say and die
# `verse package`: an app image and, on Linux, a .deb in installer/target. See docs/installing.md.

installer=$root/installer
natives=$root/native-libs/src/main/resources/org/verseprojection/nativelibs/libraries/natives.tsv
product=VerseProjection
package=verseprojection

# Sets $platform to the name of this machine's in natives.tsv.
find_platform() {
    case $(uname -s)-$(uname -m) in
    Linux-x86_64) platform=linux-x86-64 ;;
    Linux-aarch64) platform=linux-aarch64 ;;
    Darwin-arm64) platform=macos-aarch64 ;;
    MINGW*-x86_64 | MSYS*-x86_64) platform=windows-x86-64 ;;
    *) die "no installer is made on $(uname -s) $(uname -m): docs/installing.md says where." ;;
    esac
}

# The version in pom.xml, and the time that everything in the package carries: that of the last commit.
find_version() {
    edition=$(sed -n 's:^  <version>\(.*\)</version>:\1:p' "$root/pom.xml")
    if [ -z "${SOURCE_DATE_EPOCH:-}" ]; then
        SOURCE_DATE_EPOCH=$(git -C "$root" log -1 --format=%ct 2>/dev/null) || SOURCE_DATE_EPOCH=1767225600
    fi
    export SOURCE_DATE_EPOCH TZ=UTC LC_ALL=C.UTF-8
    umask 022
    release=${edition%-SNAPSHOT}
    if [ "$release" != "$edition" ]; then # sorts before the release
        edition=$release~$(date -u -d "@$SOURCE_DATE_EPOCH" +%Y%m%d 2>/dev/null || date -u -r "$SOURCE_DATE_EPOCH" +%Y%m%d)
    fi
}

# Anything in the folder as old as the last commit.
age() {
    find "$1" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} + 2>/dev/null ||
        find "$1" -exec touch -h -t "$(date -u -r "$SOURCE_DATE_EPOCH" +%Y%m%d%H%M.%S)" {} +
}

# What the program is made of, as jpackage takes it: jars, models, the sample service, PyTorch, the list of parts.
gather() {
    say "Gathering the parts ($platform):"
    find_jar
    mkdir "$work/jars"
    cp "$out"/lib/*.jar "$jar" "$work/jars"
    # A signature changes a library, and in a jar it would no longer be the one in the list of native files.
    case $platform in
    macos*) beside=$input ;;
    *) beside= ;;
    esac
    "$java_home/bin/java" -Xmx1500m "$installer/tools/Jars.java" "$natives" "$platform" "$work/jars" \
        "$input" "$input/torch" ${beside:+"$beside"}
    mkdir -p "$input/models" "$input/bible-data"
    cp "$root"/models/*.bin "$root"/models/*.pt "$root"/models/*.json "$input/models"
    cp -R "$root/bible-data/samples" "$root/bible-data/README.md" "$input/bible-data"
    cp "$root/LICENSE" "$root/NOTICE" "$input"
}

# A Java of those modules alone that the program's classes name, and of these, which are asked for by name at run time:
# unsafe memory, the JVM's own figures (Lucene), numbers and dates in the program's two languages.
link() {
    modules=$("$java_home/bin/jdeps" --ignore-missing-deps --multi-release 25 --print-module-deps \
        --class-path "$input/*" "$input"/*.jar 2>/dev/null | tail -n 1 | tr ',' '\n' |
        grep -v '^jdk\.incubator' | sort | tr '\n' ',')
    case $modules in
    *java.desktop,*) ;;
    *) die "jdeps does not say which modules the program needs: $modules" ;;
    esac
    say "Linking a Java of $(echo "$modules" | tr ',' '\n' | grep -c .) modules and what they need."
    "$java_home/bin/jlink" --add-modules "${modules}jdk.management,jdk.unsupported,jdk.localedata" --include-locales=en,de \
        --no-header-files --no-man-pages --output "$work/runtime"
    (cd "$work/runtime/bin" && for tool in *; do
        case $tool in
        java | java.exe | javaw.exe | *.dll) ;;
        *) rm -rf "$tool" ;;
        esac
    done)
}

# The list of parts and the page of licences, of what is really there.
list_parts() {
    say "Listing the parts:"
    "$java_home/bin/java" -cp "$out/lib/*" "$installer/tools/Parts.java" "$installer/parts.tsv" "$input" \
        "$work/runtime" "$edition" "$SOURCE_DATE_EPOCH"
}

# A version as jpackage takes it: on macOS none that begins with 0. installer/macos/package.sh puts the right one into
# the app.
version_for() {
    case $1-$2 in
    macos*-0.*) printf '1%s\n' "${2#0}" ;;
    *) printf '%s\n' "$2" ;;
    esac
}

# The program that starts by itself: a launcher, the Java, the parts.
make_image() {
    say "Making the app image."
    options=
    case $platform in
    windows*) icon=$installer/icon/$package.ico ;;
    macos*) icon=$installer/icon/$package.icns options=$installer/macos/jvm-options ;;
    *) icon=$installer/icon/$package.png ;;
    esac
    set --
    while IFS= read -r option; do set -- "$@" --java-options "$option"; done <<EOF
$(cat "$installer/jvm-options" "$installer/heap-windows" ${options:+"$options"})
EOF
    "$java_home/bin/jpackage" --type app-image --name "$product" --vendor "$product" \
        --app-version "$(version_for "$platform" "$release")" \
        --description "Hears a sermon and offers the verse that is being quoted" \
        --copyright "Apache License 2.0" --icon "$icon" \
        --input "$input" --main-jar "$(basename "$jar")" --main-class org.verseprojection.cli.Verse \
        --runtime-image "$work/runtime" --dest "$target" "$@"
}

# jpackage lists the jars as it meets them.
settle_image() {
    cfg=$content/$product.cfg
    {
        sed '/^app.classpath=/,$d' "$cfg"
        grep '^app.classpath=' "$cfg" | LC_ALL=C sort
        sed '1,/^app.classpath=/d' "$cfg" | grep -v '^app.classpath='
    } >"$work/cfg"
    cat "$work/cfg" >"$cfg"
}

run_package() {
    case $* in
    '' | --image) ;;
    *)
        say "verse package: only --image may follow, for the app image alone."
        exit 2
        ;;
    esac
    for tool in jlink jpackage jdeps; do
        [ -x "$java_home/bin/$tool" ] || [ -x "$java_home/bin/$tool.exe" ] || die "$java_home has no $tool: a whole JDK is needed."
    done
    began=$(date +%s)
    find_platform
    find_version
    target=$installer/target
    work=$target/work
    input=$work/input
    rm -rf "$target"
    mkdir -p "$input"
    if [ -z "${VERSE_NO_BUILD:-}" ]; then
        # Maven leaves old libraries beside new ones, and classes whose sources are gone: none of them may be shipped.
        rm -rf "${out:?}/lib" "$stamp"
        for module in "$root"/app/* "$root/bible-data" "$root/models" "$root/native-libs"; do
            rm -rf "$module/target/classes" "$module"/target/*.jar
        done
        build
    fi
    gather
    link
    list_parts
    make_image
    case $platform in
    macos*) image=$target/$product.app content=$image/Contents/app ;;
    windows*) image=$target/$product content=$image/app ;;
    *) image=$target/$product content=$image/lib/app ;;
    esac
    settle_image
    case $platform in
    linux*)
        # shellcheck source=installer/linux/deb.sh
        . "$installer/linux/deb.sh"
        complete_image
        [ "${1:-}" = --image ] || make_deb
        ;;
    *) age "$image" ;;
    esac
    rm -rf "$work"
    say "Made in $(($(date +%s) - began)) s, in $target."
    exit 0
}

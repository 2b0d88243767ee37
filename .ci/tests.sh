# shellcheck shell=sh disable=SC2154 # sourced by ./verse, which sets root, out, stamp, log and started
# `verse test`: installs what the tests need where it may, runs them, and shows counts and failures.

installed() {
    case $(dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null) in
    installed) ;;
    *) return 1 ;;
    esac
}

# The tests hear through a virtual microphone, see a virtual projector on an X server with two monitors, and keep
# secrets in a desktop's keychain.
find_test_tools() {
    if ! command -v dpkg-query >/dev/null; then
        for tool in pulseaudio pactl sox Xorg Xvfb xrandr xdotool xwininfo import redis-server; do
            command -v "$tool" >/dev/null ||
                die "the tests need $tool: install PulseAudio, its tools, its ALSA plug-in, SoX, Xorg with the dummy" \
                    "driver, Xvfb, GTK 3, xrandr, xwininfo, xdotool, ImageMagick and Redis."
        done
        return 0
    fi
    missing=
    for package in pulseaudio pulseaudio-utils libasound2 libasound2-plugins sox xserver-xorg-core \
        xserver-xorg-video-dummy x11-xserver-utils x11-utils xvfb xdotool imagemagick libgtk-3-0 libxxf86vm1 libxtst6 \
        libgl1 libxss1 fonts-dejavu-core chromium dbus gnome-keyring libsecret-1-0 redis-server postgresql; do
        installed "$package" || installed "${package}t64" || missing="$missing $package"
    done
    [ -n "$missing" ] || return 0
    [ "$(id -u)" -eq 0 ] ||
        die "the tests need some packages: sudo apt-get install -y --no-install-recommends$missing"
    say "Installing what the tests need:$missing"
    mkdir -p "$root/target"
    export DEBIAN_FRONTEND=noninteractive
    # shellcheck disable=SC2086 # several packages
    { apt-get update -qq && apt-get install -y -qq --no-install-recommends $missing; } >"$root/target/verse-apt.log" 2>&1 || {
        tail -n 20 "$root/target/verse-apt.log" >&2
        die "the packages could not be installed; try: apt-get install -y --no-install-recommends$missing"
    }
}

# Counts, and failures whole: an error with all lines that follow it until Maven goes on.
show_tests() {
    case $1 in
    *'Tests run:'* | '[INFO] BUILD'* | '[INFO] Total time'*)
        failing=
        printf '%s\n' "$1"
        ;;
    '[INFO] Building '*' ['*/*']'*)
        failing=
        module=${1#*Building }
        printf '%s\n' "--- ${module##* } ${module%% *} ($(($(date +%s) - started)) s)"
        ;;
    '[ERROR]'* | '[WARNING] '*'.java:['*) # the compiler's warnings are errors here
        failing=yes
        printf '%s\n' "$1"
        ;;
    '[INFO]'* | '[WARNING]'*) failing= ;;
    *) [ -z "$failing" ] || printf '%s\n' "$1" ;;
    esac
}

run_tests() {
    case $# in
    0) profile= ;;
    1) profile=-Pfull ;;
    *) profile=wrong ;;
    esac
    if [ "$profile" = wrong ] || { [ $# -eq 1 ] && [ "$1" != --full ]; }; then
        say "verse test: only --full may follow."
        exit 2
    fi
    find_test_tools
    find_maven
    take_lock
    scripts=0
    "$root/installer/test/scripts" >&2 || scripts=1
    begin_build
    failing=
    rc=0
    export VERSE_NO_BUILD=1 # a test that starts ./verse must not build what is being built
    # shellcheck disable=SC2086 # nothing or one word
    maven show_tests -T 1C -fae $profile verify || rc=$?
    if [ "$rc" -eq 0 ]; then # it was built, too
        train
        mv "$stamp.new" "$stamp"
    fi
    release_lock
    say "All that Maven said is in $log"
    [ "$rc" -ne 0 ] || exit "$scripts"
    exit "$rc"
}

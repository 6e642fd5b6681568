/* A program to install in the dialer's place: small, and quick to start.
 *
 * It leaves a mark that it was started, and ends when its input does. For trying out the installer
 * under wine only.
 */

#include <windows.h>

int WINAPI WinMain(HINSTANCE instance, HINSTANCE before, LPSTR arguments, int how) {
    (void)instance, (void)before, (void)how;
    HANDLE mark = CreateFileW(L"C:\\started.txt", FILE_APPEND_DATA, 0, NULL, OPEN_ALWAYS, 0, NULL);
    DWORD count;
    WriteFile(mark, arguments, lstrlenA(arguments), &count, NULL);
    WriteFile(mark, "\n", 1, &count, NULL);
    CloseHandle(mark);
    char byte;
    while (ReadFile(GetStdHandle(STD_INPUT_HANDLE), &byte, 1, &count, NULL) && count > 0) {
    }
    return 0;
}
